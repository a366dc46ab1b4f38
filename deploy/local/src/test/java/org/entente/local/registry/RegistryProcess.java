package org.entente.local.registry;

import java.nio.file.Path;
import org.entente.local.process.JavaProcess;

/** The parent of a registry, in a process of its own. */
final class RegistryProcess {

    private RegistryProcess() {}

    /** Serves until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        EmbeddedRegistry registry = new EmbeddedRegistry(Path.of(args[0]), "127.0.0.1", 0);
        registry.start();
        JavaProcess.serving(registry.url());
    }
}
