package org.entente.local.command;

/** How the process ends. */
enum ExitCode {
    FINE(0),
    FAILED(1),
    WRONG_USAGE(2);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
