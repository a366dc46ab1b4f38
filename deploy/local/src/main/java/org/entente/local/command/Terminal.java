package org.entente.local.command;

/** Whether standard error is a terminal: the launcher says so, as Java 17 cannot tell. */
final class Terminal {

    private static final String PROPERTY = "entente.terminal";

    private Terminal() {}

    static boolean isThere() {
        return Boolean.getBoolean(PROPERTY);
    }
}
