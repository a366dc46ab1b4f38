package org.entente.local.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.metadata.properties.MetaProperties;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * The broker's data directory, held by one process at a time. The operating system lets go of it when that process ends, however it
 * ends.
 */
final class BrokerDirectory implements AutoCloseable {

    /** Held before Kafka's own lock, which a combined node takes only after it has opened the metadata log. */
    private static final String LOCK = "entente.lock";

    private static final String VERSION = "kafka.version";
    /** Written by Kafka when it stops, taken away when it starts. */
    private static final String STOPPED_IN_ORDER = ".kafka_cleanshutdown";

    private static final String ADDRESS = "broker.address";

    private final Path path;
    private final FileChannel lock;

    private BrokerDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the directory, made if it is missing.
     *
     * @throws IllegalStateException if another process has it, a newer Kafka wrote it, or it holds something else
     */
    static BrokerDirectory claim(Path path) {
        try {
            Files.createDirectories(path);
            if (!Files.exists(path.resolve(LOCK)) && holdsAnything(path)) {
                throw new IllegalStateException("the broker's directory " + path
                        + " holds something else: name an empty one, or one it has made");
            }
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new IllegalStateException("the broker's directory " + path
                        + " is in use by another process: stop that one, or name another directory");
            }
            BrokerDirectory claimed = new BrokerDirectory(path, channel);
            claimed.refuseNewer();
            return claimed;
        } catch (IOException e) {
            throw new IllegalStateException("cannot use the broker's directory " + path + ": " + e, e);
        }
    }

    /** The cluster's id, the same for the life of the directory; a directory not yet formatted is formatted first. */
    String clusterId(int nodeId, String controllerListener) {
        try {
            Optional<String> known = knownClusterId();
            if (known.isPresent()) {
                return known.get();
            }
            String fresh = Uuid.randomUuid().toString();
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(fresh)
                    .setNodeId(nodeId)
                    .setControllerListenerName(controllerListener)
                    .setMetadataLogDirectory(path.toString())
                    .addDirectory(path.toString())
                    .run();
            return fresh;
        } catch (Exception e) {
            throw new IllegalStateException("cannot format the broker's directory " + path + ": " + e.getMessage(), e);
        }
    }

    /** Where a broker served that was killed, if the last one was. To be asked before the next one starts. */
    Optional<Address> leftOpenAt() {
        Path last = path.resolve(ADDRESS);
        if (!Files.exists(last) || Files.exists(path.resolve(STOPPED_IN_ORDER))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Address.parse(Files.readString(last)));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot read " + last + ": " + e.getMessage(), e);
        }
    }

    /** Notes that this version of Kafka writes here and serves at the address. */
    void stamp(Address served) {
        try {
            Files.writeString(path.resolve(VERSION), AppInfoParser.getVersion());
            Path fresh = Files.writeString(path.resolve(ADDRESS + ".new"), served.toString());
            Files.move(fresh, path.resolve(ADDRESS), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write to the broker's directory " + path + ": " + e, e);
        }
    }

    private void refuseNewer() throws IOException {
        Path stamp = path.resolve(VERSION);
        String ours = AppInfoParser.getVersion();
        String theirs = Files.exists(stamp) ? Files.readString(stamp).strip() : ours;
        if (KafkaRelease.of(theirs).compareTo(KafkaRelease.of(ours)) > 0) {
            close();
            throw new IllegalStateException("the broker's directory " + path + " was written by Kafka " + theirs
                    + ", this is Kafka " + ours + ": run a version that has it, or name another directory");
        }
    }

    private Optional<String> knownClusterId() throws IOException {
        MetaPropertiesEnsemble.Loader loader = new MetaPropertiesEnsemble.Loader();
        loader.addLogDirs(List.of(path.toString()));
        MetaProperties properties = loader.load().logDirProps().get(path.toString());
        return properties == null ? Optional.empty() : properties.clusterId();
    }

    private static boolean holdsAnything(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isPresent();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this process
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
