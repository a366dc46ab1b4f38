package org.entente.local.broker;

/** Where a broker serves, as its clients and its own records name it. */
record Address(String host, int port) {

    /** @throws IllegalArgumentException if the text is no {@code host:port} */
    static Address parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("'" + text + "' is no host:port");
        }
        return new Address(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
