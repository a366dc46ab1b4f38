package org.entente.local.broker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A release line: data of an older one is read by a newer one, not the other way round. */
record KafkaRelease(int major, int minor) implements Comparable<KafkaRelease> {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

    /** The line of a version such as {@code 4.3.1}; what cannot be read is older than all. */
    static KafkaRelease of(String version) {
        Matcher parts = VERSION.matcher(version);
        return parts.matches()
                ? new KafkaRelease(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
                : new KafkaRelease(0, 0);
    }

    @Override
    public int compareTo(KafkaRelease other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }
}
