package org.entente.local.registry;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command line of the registry's process. Its working directory is its data directory. */
final class RegistryCommand {

    private static final List<String> SMALL_AND_SOON_THERE =
            List.of("-Xmx192m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

    /** Every commit is in the file when it is answered; by default H2 collects half a second of them first. */
    private static final String DATABASE = "jdbc:h2:file:./registry;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    private RegistryCommand() {}

    static List<String> of(RegistryHome home, String host, int port) {
        Map<String, String> properties = Map.ofEntries(
                Map.entry("quarkus.http.host", host),
                Map.entry("quarkus.http.port", Integer.toString(port)),
                Map.entry("quarkus.http.access-log.enabled", "false"),
                Map.entry("quarkus.banner.enabled", "false"),
                Map.entry("quarkus.thread-pool.max-threads", "8"),
                Map.entry("apicurio.storage.kind", "sql"),
                Map.entry("apicurio.storage.sql.kind", "h2"),
                Map.entry("apicurio.datasource.url", DATABASE),
                Map.entry("apicurio.datasource.jdbc.initial-size", "1"),
                Map.entry("apicurio.datasource.jdbc.min-size", "1"),
                Map.entry("apicurio.datasource.jdbc.max-size", "8"),
                Map.entry("apicurio.import.work-dir", "."),
                Map.entry("apicurio.storage.snapshot.location", "."));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return Stream.of(
                        Stream.of(java.toString()),
                        SMALL_AND_SOON_THERE.stream(),
                        properties.entrySet().stream().map(entry -> "-D" + entry.getKey() + "=" + entry.getValue()),
                        Stream.of("-cp", home.runner() + File.pathSeparator + home.ours()),
                        Stream.of(RegistryChild.class.getName()))
                .flatMap(part -> part)
                .toList();
    }
}
