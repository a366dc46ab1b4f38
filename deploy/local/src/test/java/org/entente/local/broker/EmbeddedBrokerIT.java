package org.entente.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.entente.local.process.JavaProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedBrokerIT {

    private static final String HOST = "127.0.0.1";

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
        String killedAt = killAfterACommit();

        // then
        try (EmbeddedBroker broker = broker()) {
            broker.start();
            assertThat(broker.bootstrapServers()).isEqualTo(killedAt);
            assertThat(new KeptTopic(broker.bootstrapServers()).awaitValues(1)).containsExactly("acknowledged");
        }
    }

    @Test
    void shouldEndItsTransactionsAlsoWhenItIsToServeElsewhereAfterAKill() throws Exception {
        // given
        int killedAt = Address.parse(killAfterACommit()).port();

        // when
        try (EmbeddedBroker broker = new EmbeddedBroker(directory, HOST, freePortOtherThan(killedAt), 0)) {
            broker.start();

            // then
            assertThat(new KeptTopic(broker.bootstrapServers()).awaitValues(1)).containsExactly("acknowledged");
        }
    }

    @Test
    void shouldSayWhereItMustEndItsTransactionsFirst() throws Exception {
        // given
        Address killedAt = Address.parse(killAfterACommit());

        // when
        try (ServerSocket taken = new ServerSocket(killedAt.port(), 1, InetAddress.getLoopbackAddress());
                EmbeddedBroker broker = new EmbeddedBroker(directory, HOST, freePortOtherThan(killedAt.port()), 0)) {

            // then
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(broker::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("was killed while it served at " + killedAt)
                    .hasMessageContaining("port " + killedAt.port() + " on " + HOST + " cannot be used");
        }
    }

    @Test
    void shouldRefuseADirectoryThatAnotherProcessUses() throws Exception {
        try (JavaProcess process = JavaProcess.start(BrokerProcess.class, directory);
                EmbeddedBroker second = broker()) {
            assertThat(process.address()).startsWith(HOST);

            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("in use by another process");
        }
    }

    private EmbeddedBroker broker() {
        return new EmbeddedBroker(directory, HOST, 0, 0);
    }

    private String killAfterACommit() throws Exception {
        try (JavaProcess process = JavaProcess.start(BrokerProcess.class, directory)) {
            KeptTopic topic = new KeptTopic(process.address());
            topic.make();
            topic.write("acknowledged");
            process.kill();
            return process.address();
        }
    }

    private static int freePortOtherThan(int port) throws IOException {
        try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket second = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return first.getLocalPort() == port ? second.getLocalPort() : first.getLocalPort();
        }
    }
}
