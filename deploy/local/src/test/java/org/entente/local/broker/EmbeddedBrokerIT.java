package org.entente.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.entente.local.process.JavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedBrokerIT {

    private final Path directory;

    EmbeddedBrokerIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void shouldKeepTopicsAndRecordsAcrossARestart() throws Exception {
        String firstCluster;
        try (EmbeddedBroker broker = broker()) {
            // given
            broker.start();
            firstCluster = broker.clusterId();
            KeptTopic topic = new KeptTopic(broker.bootstrapServers());
            topic.make();
            topic.write("first");
        }

        try (EmbeddedBroker broker = broker()) {
            // when
            broker.start();
            KeptTopic topic = new KeptTopic(broker.bootstrapServers());
            topic.write("second");

            // then
            assertThat(broker.clusterId()).isEqualTo(firstCluster);
            assertThat(topic.awaitValues(2)).containsExactly("first", "second");
        }
    }

    @Test
    void shouldKeepWhatItAcknowledgedWhenItsProcessIsKilled() throws Exception {
        // given
        try (JavaProcess process = JavaProcess.start(BrokerProcess.class, directory)) {
            KeptTopic topic = new KeptTopic(process.address());
            topic.make();
            topic.write("acknowledged");

            // when
            process.kill();
        }

        // then
        try (EmbeddedBroker broker = broker()) {
            broker.start();
            assertThat(new KeptTopic(broker.bootstrapServers()).awaitValues(1)).containsExactly("acknowledged");
        }
    }

    @Test
    void shouldRefuseADirectoryThatAnotherProcessUses() throws Exception {
        try (JavaProcess process = JavaProcess.start(BrokerProcess.class, directory);
                EmbeddedBroker second = broker()) {
            assertThat(process.address()).startsWith("127.0.0.1:");

            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("in use by another process");
        }
    }

    private EmbeddedBroker broker() {
        return new EmbeddedBroker(directory, "127.0.0.1", 0, 0);
    }
}
