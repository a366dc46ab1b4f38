package org.entente.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.entente.local.command.Entente;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The README's first command. */
final class DemoIT {

    @Test
    void shouldPrintWhoAppearsWithWhomAndWhoTurned() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Entente.commandLine(Map.of());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));

        int exit = line.execute("demo", "--exit", "--free-ports");

        assertThat(err.toString()).contains("50 stories accepted, 0 unchanged, 0 refused");
        assertThat(out.toString())
                .containsPattern("Russia and the DPRK appear together in \\d\\d articles")
                .containsPattern("country/CHN +country/JPN +-0\\.\\d\\d +\\+0\\.\\d\\d");
        assertThat(exit).isZero();
    }
}
