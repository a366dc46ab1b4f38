package org.entente.aggregate.alert;

import java.net.URI;
import java.util.Set;

/**
 * Who is told, and of what. An empty set leaves all in.
 *
 * @param name its name in metrics, logs and the consumer group that keeps its place: lower-case letters, digits, hyphens
 * @param url where it listens, http or https
 * @param secret what its messages are signed with
 * @param kinds the kinds that it wants
 * @param actors the actors one of which must be on either side
 * @param pairs {@code a|b}, one of which the two must be, in either order
 * @param minEffect the least effect of a stance change, in standard deviations
 * @param minLift the least lift of a surge
 */
public record Receiver(
        String name,
        URI url,
        Secret secret,
        Set<AlertKind> kinds,
        Set<String> actors,
        Set<String> pairs,
        double minEffect,
        double minLift) {

    /** @throws IllegalArgumentException naming what is wrong, without the URL, which may hold a password */
    public Receiver {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "name '" + name + "': allowed are 1 to 40 lower-case letters, digits and hyphens");
        }
        String scheme = url.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme)) || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "url of " + name + ": allowed is one of http:// or https:// with a host");
        }
        kinds = Set.copyOf(kinds);
        actors = Set.copyOf(actors);
        pairs = Set.copyOf(pairs);
        for (String pair : pairs) {
            int bar = pair.indexOf('|');
            if (bar < 1 || bar == pair.length() - 1 || bar != pair.lastIndexOf('|')) {
                throw new IllegalArgumentException(
                        "pairs of " + name + ": '" + pair + "' is no pair such as country/CUB|country/USA");
            }
        }
    }

    /** Whether it wants the kind at all. */
    public boolean wants(AlertKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** Whether it is to be told. */
    public boolean wants(Alert alert) {
        return wants(alert.kind())
                && (actors.isEmpty() || actors.contains(alert.first()) || actors.contains(alert.second()))
                && (pairs.isEmpty()
                        || pairs.contains(alert.first() + '|' + alert.second())
                        || pairs.contains(alert.second() + '|' + alert.first()))
                && alert.strength() >= (alert.kind() == AlertKind.STANCE_CHANGE ? minEffect : minLift);
    }
}
