package org.entente.local.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is set, by key. What stands first wins: the command line ({@code --set KEY=VALUE}), the environment ({@code ENTENTE_...}),
 * the file, the default. Every key and the shape of every value is checked when it is loaded, used or not.
 */
public final class Configuration {

    private static final String PREFIX = "ENTENTE_";
    private static final Set<String> LAUNCHER_VARIABLES = Set.of("ENTENTE_JAVA_OPTS", "ENTENTE_HOME", "ENTENTE_LOG");

    /** What Kubernetes sets for a service of our name, as NAME=VALUE: by the name, or where that may be a key's, by the value. */
    private static final Pattern SERVICE_LINK = Pattern.compile(
            "ENTENTE_(.*_)?(SERVICE_(HOST|PORT).*|PORT_\\d+_.*|PORT=(tcp|udp|sctp)://.*)", Pattern.DOTALL);

    /** How a client property such as sasl.jaas.config is written in the environment: ENTENTE_KAFKA_PROPERTIES_SASL_JAAS_CONFIG. */
    private static final String CLIENT_VARIABLE = "ENTENTE_KAFKA_PROPERTIES_";

    private final Map<Key, List<String>> values = new HashMap<>();
    private final Map<String, String> clientProperties = new TreeMap<>();

    private Configuration() {}

    /**
     * Reads and checks everything that is set.
     *
     * @param file the YAML file, null for none
     * @param environment the process's variables; those that do not start with {@code ENTENTE_} are none of ours
     * @param commandLine {@code KEY=VALUE} each
     * @throws ConfigurationException for an unknown key or a value of the wrong kind
     */
    public static Configuration load(@Nullable Path file, Map<String, String> environment, List<String> commandLine) {
        Configuration configuration = new Configuration();
        if (file != null) {
            YamlFile.read(file).forEach((path, texts) -> configuration.put(path, texts, "in " + file));
        }
        new TreeMap<>(environment).forEach(configuration::putVariable);
        commandLine.forEach(configuration::putOption);
        return configuration;
    }

    private void putVariable(String variable, String value) {
        boolean isOurs = variable.startsWith(PREFIX)
                && !LAUNCHER_VARIABLES.contains(variable)
                && !SERVICE_LINK.matcher(variable + '=' + value).matches();
        if (!isOurs) {
            return;
        }
        if (variable.startsWith(CLIENT_VARIABLE) && variable.length() > CLIENT_VARIABLE.length()) {
            String property = variable.substring(CLIENT_VARIABLE.length());
            clientProperties.put(property.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            return;
        }
        Optional<Key> key = Arrays.stream(Key.values())
                .filter(each -> each.variable().equals(variable))
                .findFirst();
        if (key.isPresent()) {
            put(key.get(), split(key.get(), value), "in the environment variable " + variable);
        } else {
            throw new ConfigurationException("the environment variable " + variable
                    + " names no key: a key such as enrich.threads is " + Key.ENRICH_THREADS.variable());
        }
    }

    private void putOption(String option) {
        int equals = option.indexOf('=');
        if (equals < 1) {
            throw new ConfigurationException("--set " + option + " is no KEY=VALUE, such as enrich.threads=2");
        }
        String path = option.substring(0, equals);
        String value = option.substring(equals + 1);
        put(path, Key.at(path).map(key -> split(key, value)).orElse(List.of(value)), "on the command line");
    }

    private static List<String> split(Key key, String value) {
        return key.kind().isList() ? List.of(value.trim().split("\\s*,\\s*")) : List.of(value);
    }

    private void put(String path, List<String> texts, String origin) {
        if (path.startsWith(Key.CLIENT_PROPERTIES) && texts.size() == 1) {
            clientProperties.put(path.substring(Key.CLIENT_PROPERTIES.length()), texts.get(0));
            return;
        }
        put(Key.at(path).orElseThrow(() -> unknown(path, origin)), texts, origin);
    }

    private void put(Key key, List<String> texts, String origin) {
        if (!key.kind().fits(texts)) {
            throw new ConfigurationException(key.path() + " is '" + String.join(", ", texts) + "' " + origin
                    + ": allowed is " + key.kind().allowed());
        }
        values.put(key, List.copyOf(texts));
    }

    private static ConfigurationException unknown(String path, String origin) {
        String section = path.indexOf('.') < 0 ? "" : path.substring(0, path.indexOf('.') + 1);
        Set<String> known = new TreeSet<>();
        for (Key key : Key.values()) {
            if (!section.isEmpty() && key.path().startsWith(section)) {
                known.add(key.path());
            }
        }
        if (known.isEmpty()) {
            for (Key key : Key.values()) {
                known.add(
                        key.path().indexOf('.') < 0
                                ? key.path()
                                : key.path().substring(0, key.path().indexOf('.')) + ".*");
            }
        }
        return new ConfigurationException(
                "unknown key " + path + " " + origin + ": known are " + String.join(", ", known));
    }

    boolean isSet(Key key) {
        return values.containsKey(key);
    }

    String text(Key key) {
        return texts(key).get(0);
    }

    List<String> texts(Key key) {
        return Optional.ofNullable(values.get(key)).orElseGet(() -> split(key, key.fallback()));
    }

    int number(Key key) {
        return Integer.parseInt(text(key));
    }

    double decimal(Key key) {
        return Double.parseDouble(text(key));
    }

    Duration duration(Key key) {
        return Duration.parse(text(key));
    }

    List<Duration> durations(Key key) {
        return texts(key).stream().map(Duration::parse).toList();
    }

    /** Properties for every Kafka client, such as those of security. */
    Map<String, String> clientProperties() {
        return Map.copyOf(clientProperties);
    }
}
