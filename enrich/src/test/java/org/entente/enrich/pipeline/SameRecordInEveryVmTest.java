package org.entente.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The JDK orders immutable sets and maps by a seed of each virtual machine: no record may depend on it, or audit would find differences. */
class SameRecordInEveryVmTest {

    private static final String TEXT = """
            SEOUL (Agency) - North Korea condemned the United States and praised Russia on Monday, while Kim Jong Un thanked Vladimir Putin.
            "The sanctions of Japan, France and Germany are brutal," Kim said. Elena Marsh, an analyst at the University of Oslo, told
            Reuters that the North had accused, criticised and threatened South Korea, supported Iran and rejected the UN Security Council.
            China called the talks historic; India and Brazil hailed them, but Ukraine warned Belarus against helping Moscow.
            """;

    @Test
    void shouldBeTheSameWhateverTheSeed() throws IOException, InterruptedException {
        String here = record();
        for (int i = 0; i < 3; i++) {
            assertThat(recordOfAnotherVm()).isEqualTo(here);
        }
    }

    /** Prints the record in a virtual machine of its own. */
    public static void main(String[] arguments) {
        byte[] record = record().getBytes(StandardCharsets.UTF_8);
        System.out.write(record, 0, record.length);
        System.out.flush();
    }

    private static String record() {
        return Pipelines.standard(10, new SimpleMeterRegistry())
                .annotate(PipelineTest.article(TEXT))
                .toString();
    }

    private static String recordOfAnotherVm() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SameRecordInEveryVmTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String record = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isZero();
        return record;
    }
}
