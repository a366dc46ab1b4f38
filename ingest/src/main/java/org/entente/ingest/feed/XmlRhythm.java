package org.entente.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Gathers when to ask a feed again. What makes no sense is passed over. */
final class XmlRhythm {

    private static final int LONGEST = 6;

    private final Set<Integer> hours = new HashSet<>();
    private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private @Nullable Duration timeToLive;
    private @Nullable Duration period;
    private int frequency = 1;

    void read(String name, Element element) {
        switch (name) {
            case "ttl" -> {
                int minutes = number(element);
                timeToLive = minutes > 0 ? Duration.ofMinutes(minutes) : timeToLive;
            }
            case "skiphours" -> {
                for (Element hour : element.getChildren()) {
                    int said = number(hour);
                    if (said >= 0 && said <= 24) {
                        hours.add(said % 24);
                    }
                }
            }
            case "skipdays" -> {
                for (Element day : element.getChildren()) {
                    day(day.getTextTrim().toUpperCase(Locale.ROOT));
                }
            }
            case "sy:updateperiod" -> period = period(element.getTextTrim().toLowerCase(Locale.ROOT));
            case "sy:updatefrequency" -> frequency = Math.max(1, number(element));
            default -> {}
        }
    }

    Rhythm rhythm() {
        Duration every = period == null ? null : period.dividedBy(frequency);
        boolean none = timeToLive == null && every == null && hours.isEmpty() && days.isEmpty();
        return none ? Rhythm.NONE : new Rhythm(timeToLive, every, Set.copyOf(hours), Set.copyOf(days));
    }

    private void day(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(name)) {
                days.add(day);
            }
        }
    }

    private static @Nullable Duration period(String word) {
        return switch (word) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
    }

    private static int number(Element element) {
        String digits = element.getTextTrim();
        boolean number = !digits.isEmpty()
                && digits.length() <= LONGEST
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : -1;
    }
}
