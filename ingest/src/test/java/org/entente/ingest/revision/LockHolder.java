package org.entente.ingest.revision;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Another process that holds a lock on a file until it is killed. */
final class LockHolder {

    private LockHolder() {}

    /** Returns once the lock is held. */
    static Process hold(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() != 'h') {
            throw new IOException("the lock is not held");
        }
        return process;
    }

    public static void main(String[] arguments) throws Exception {
        try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
            if (channel.lock().isValid()) {
                System.out.println("held");
                Thread.currentThread().join();
            }
        }
    }
}
