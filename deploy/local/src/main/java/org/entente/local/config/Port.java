package org.entente.local.config;

/** What a port may be. */
final class Port {

    private static final int HIGHEST = 65_535;

    private Port() {}

    /** @throws IllegalArgumentException naming the key, the value and what is allowed */
    static void require(Key key, int port) {
        if (port < 0 || port > HIGHEST) {
            throw new IllegalArgumentException(
                    key.path() + " is " + port + ": allowed is 0 (any free port) to " + HIGHEST);
        }
    }
}
