package org.entente.aggregate.alert;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The YAML file of receivers: a list under {@code alerts}, of {@code name}, {@code url}, {@code secret}, and if wanted
 * {@code kinds}, {@code actors}, {@code pairs}, {@code min-effect} and {@code min-lift}.
 */
public final class AlertFile {

    private static final Set<String> KEYS =
            Set.of("name", "url", "secret", "kinds", "actors", "pairs", "min-effect", "min-lift");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private AlertFile() {}

    /** @throws IllegalArgumentException naming the file and what is wrong with it, but no secret */
    public static List<Receiver> read(Path file) {
        JsonNode list;
        try {
            list = YAML.readTree(file.toFile()).path("alerts");
        } catch (JacksonException e) {
            throw wrong(file, "no valid YAML at line " + e.getLocation().getLineNr());
        } catch (IOException e) {
            throw wrong(file, "it cannot be read");
        }
        if (!list.isArray()) {
            throw wrong(file, "it has no list under 'alerts'");
        }
        List<Receiver> receivers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonNode each : list) {
            Receiver receiver;
            try {
                receiver = receiver(each);
            } catch (IllegalArgumentException e) {
                throw wrong(file, "receiver " + (receivers.size() + 1) + ": " + e.getMessage());
            }
            if (!names.add(receiver.name())) {
                throw wrong(file, "two receivers are called " + receiver.name());
            }
            receivers.add(receiver);
        }
        return receivers;
    }

    private static Receiver receiver(JsonNode node) {
        node.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("unknown key " + key + ": known are " + String.join(", ", KEYS));
            }
        });
        Set<AlertKind> kinds = new LinkedHashSet<>();
        for (String label : texts(node, "kinds")) {
            kinds.add(AlertKind.of(label)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "kinds: '" + label + "' is neither stance-change nor co-mention-surge")));
        }
        return new Receiver(
                text(node, "name"),
                url(text(node, "url")),
                secret(text(node, "secret")),
                kinds,
                texts(node, "actors"),
                texts(node, "pairs"),
                number(node, "min-effect"),
                number(node, "min-lift"));
    }

    private static URI url(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("url is none");
        }
    }

    private static Secret secret(String text) {
        try {
            return new Secret(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("secret: " + e.getMessage());
        }
    }

    private static String text(JsonNode node, String key) {
        String text = node.path(key).asText("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("it has no " + key);
        }
        return text;
    }

    private static Set<String> texts(JsonNode node, String key) {
        Set<String> texts = new LinkedHashSet<>();
        if (node.has(key) && !node.path(key).isArray()) {
            throw new IllegalArgumentException(key + " is no list");
        }
        node.path(key).forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static double number(JsonNode node, String key) {
        JsonNode number = node.path(key);
        if (!number.isMissingNode() && !(number.isNumber() && number.asDouble() >= 0)) {
            throw new IllegalArgumentException(key + " is no number from 0");
        }
        return number.asDouble(0);
    }

    private static IllegalArgumentException wrong(Path file, String what) {
        return new IllegalArgumentException("aggregate.alerts is " + file + ": " + what);
    }
}
