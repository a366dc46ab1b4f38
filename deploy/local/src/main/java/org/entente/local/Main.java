package org.entente.local;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.entente.local.command.Entente;
import picocli.CommandLine;

/** The {@code entente} command. */
public final class Main {

    private Main() {}

    /** Runs the command line and ends the process with its exit code: 0 fine, 1 failed, 2 wrong usage. */
    public static void main(String[] arguments) {
        CommandLine line = Entente.commandLine(System.getenv());
        line.setOut(standardOutput());
        System.exit(line.execute(arguments));
    }

    /** {@code System.out} keeps to itself that it cannot write. */
    private static PrintWriter standardOutput() {
        return new PrintWriter(
                new BufferedWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)),
                true);
    }
}
