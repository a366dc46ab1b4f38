package org.entente.local;

import org.entente.local.command.Entente;

/** The {@code entente} command. */
public final class Main {

    private Main() {}

    /** Runs the command line and ends the process with its exit code: 0 fine, 1 failed, 2 wrong usage. */
    public static void main(String[] arguments) {
        System.exit(Entente.commandLine(System.getenv()).execute(arguments));
    }
}
