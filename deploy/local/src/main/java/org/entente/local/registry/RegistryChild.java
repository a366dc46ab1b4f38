package org.entente.local.registry;

import java.io.IOException;
import java.io.InputStream;

/**
 * What runs in the registry's process: the registry, and a watch over the process that started it. The two are held together by a
 * pipe, which the system closes when that process ends, however it ends.
 */
final class RegistryChild {

    private static final String REGISTRY = "io.quarkus.runner.GeneratedMain";

    private RegistryChild() {}

    /** Runs the registry until it is stopped or the parent ends. */
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread watch = new Thread(() -> watch(System.in), "watch-parent");
        watch.setDaemon(true);
        watch.start();
        Class.forName(REGISTRY).getMethod("main", String[].class).invoke(null, (Object) args);
    }

    /** A byte means that the parent now sees to our end; the end of the stream that it is gone. */
    private static void watch(InputStream parent) {
        try {
            while (parent.read() >= 0) {
                ignoreInterrupts();
            }
        } catch (IOException e) {
            // as good as the end of the stream
        }
        Runtime.getRuntime().halt(0);
    }

    /** Ctrl-C reaches every process of the terminal: the parent stops the stages first, which still need the registry. */
    private static void ignoreInterrupts() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            signal.getMethod("handle", signal, handler)
                    .invoke(
                            null,
                            signal.getConstructor(String.class).newInstance("INT"),
                            handler.getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException e) {
            System.err.println("Interrupts are not ignored: " + e);
        }
    }
}
