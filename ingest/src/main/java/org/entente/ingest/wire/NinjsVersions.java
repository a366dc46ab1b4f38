package org.entente.ingest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.document.RefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Holds ninjs to the schema of its version.
 *
 * <p>The version is what the content type's parameter {@code version} says, else {@code standard.version}, else the version in
 * {@code standard.schema}. A minor version that is newer than those we know is held to the newest of its line, and names that we do
 * not know are passed over. What says no version that can be understood must fit the newest version of one line, 1.x, 2.x or 3.x.
 */
final class NinjsVersions {

    /** How many minor versions each line has. */
    private static final int[] LINES = {9, 5, 4};

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})(?:\\.\\d{1,3})?");
    private static final Pattern SCHEMA = Pattern.compile("ninjs-schema_(\\d{1,3}\\.\\d{1,3})\\.json");
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*version\\s*=\\s*\"?([\\d.]{1,10})\"?", Pattern.CASE_INSENSITIVE);

    private final List<List<Version>> lines = new ArrayList<>();
    private final List<Version> newest = new ArrayList<>();

    private record Version(String number, JsonShape shape) {}

    NinjsVersions() {
        for (int major = 1; major <= LINES.length; major++) {
            List<Version> line = new ArrayList<>();
            for (int minor = 0; minor < LINES[major - 1]; minor++) {
                String number = major + "." + minor;
                line.add(new Version(number, JsonShapes.load(number + ".json")));
            }
            lines.add(line);
            newest.add(line.get(line.size() - 1));
        }
    }

    /** The version that a content type names, null where it names none. */
    static @Nullable String ofContentType(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        Matcher parameter = PARAMETER.matcher(contentType);
        return parameter.find() ? parameter.group(1) : null;
    }

    /**
     * Refuses what is not as its version wants it.
     *
     * @param given the version from outside of the document, null where none is
     * @throws RefusedException FORMAT, naming the version and the property
     */
    void check(JsonNode item, @Nullable String given) throws RefusedException {
        String said = given == null ? declared(item) : given;
        Matcher version = said.isEmpty() ? null : NUMBER.matcher(said);
        if (version == null || !version.matches()) {
            checkUndeclared(item);
            return;
        }
        int major = Integer.parseInt(version.group(1));
        int minor = Integer.parseInt(version.group(2));
        if (major < 1 || major > lines.size()) {
            throw new RefusedException(
                    Reason.FORMAT, "ninjs " + major + "." + minor + " is not known: 1.x, 2.x and 3.x are");
        }
        List<Version> line = lines.get(major - 1);
        boolean known = minor < line.size();
        check(item, line.get(known ? minor : line.size() - 1), !known);
    }

    private static String declared(JsonNode item) {
        JsonNode standard = item.has("standard") ? item.get("standard") : item.path("$standard");
        if (standard.isMissingNode()) {
            return "";
        } else if (standard.has("version")) {
            return standard.get("version").asText();
        }
        if (!standard.has("schema")) {
            return "";
        }
        Matcher schema = SCHEMA.matcher(standard.get("schema").asText());
        return schema.find() ? schema.group(1) : "";
    }

    /** Where none fits, the line that knows the most of its names is named. */
    private void checkUndeclared(JsonNode item) throws RefusedException {
        for (Version version : newest) {
            if (version.shape().fault(item, false) == null) {
                return;
            }
        }
        Version best = newest.get(0);
        for (Version version : newest) {
            best = unknown(item, version) < unknown(item, best) ? version : best;
        }
        check(item, best, false);
    }

    private static int unknown(JsonNode item, Version version) {
        int unknown = 0;
        for (Iterator<String> names = item.fieldNames(); names.hasNext(); ) {
            unknown += version.shape().knows(names.next()) ? 0 : 1;
        }
        return unknown;
    }

    private static void check(JsonNode item, Version version, boolean tolerant) throws RefusedException {
        String fault = version.shape().fault(item, tolerant);
        if (fault != null) {
            String place = fault.startsWith(".") ? fault.substring(1) : "the item" + fault;
            throw new RefusedException(Reason.FORMAT, "ninjs " + version.number() + ": " + place);
        }
    }
}
