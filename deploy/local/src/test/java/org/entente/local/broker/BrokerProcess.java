package org.entente.local.broker;

import java.nio.file.Path;
import org.entente.local.process.JavaProcess;

/** A broker in a process of its own. */
final class BrokerProcess {

    private BrokerProcess() {}

    /** Serves until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        EmbeddedBroker broker = new EmbeddedBroker(Path.of(args[0]), "127.0.0.1", 0, 0);
        broker.start();
        JavaProcess.serving(broker.bootstrapServers());
    }
}
