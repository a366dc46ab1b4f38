package org.entente.aggregate.detect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.aggregate.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each key's series as its hours close, and again from where it has changed; tells what is found and what is found
 * no more. For one thread.
 *
 * @param <S> the kind of series
 */
public final class Watch<S extends Series> {

    private final Table<List<Step>> steps;
    private final Detector detector;
    private final Due due;
    private final Subject<S> subject;

    /** What is looked at, and who is told. */
    public interface Subject<S extends Series> {

        /** The key's observations with {@code base <= hour < clock}. */
        S series(String key, int base, int clock);

        /** A change that stands now, told before or not. */
        void found(String key, S series, Detector.Alarm alarm);

        /** The change that began with that hour was told and stands no more. */
        void gone(String key, int began);
    }

    /** @param steps the keys' steps; absent where there is none yet */
    public Watch(Table<List<Step>> steps, Detector detector, Due due, Subject<S> subject) {
        this.steps = steps;
        this.detector = detector;
        this.due = due;
        this.subject = subject;
    }

    /** The hours before this one are closed. */
    public void advance(int hour) {
        due.advance(hour);
    }

    /** The key has changed in that hour. */
    public void changed(String key, int hour) {
        due.changed(key, hour);
    }

    /** Writes down what has changed in hours that had closed, so that it is looked at also after a restart. */
    public void save() {
        due.save();
    }

    /** Looks at what is due, until nothing is left or about so many observations have been looked at. */
    public void look(int most) {
        int looks = 0;
        Optional<Due.Look> next = due.next();
        while (next.isPresent()) {
            looks += 1 + look(next.get());
            next = looks < most ? due.next() : Optional.empty();
        }
    }

    private int look(Due.Look look) {
        String key = look.key();
        List<Step> known = orNone(steps.get(key));
        List<Step> standing = Step.standing(known, look.from());
        S series = subject.series(key, Step.base(standing), due.clock());
        Detector.Run run = detector.run(standing, look.from(), series);
        Set<Integer> begun =
                run.alarms().stream().map(alarm -> series.hour(alarm.began())).collect(Collectors.toSet());
        known.stream()
                .skip(standing.size())
                .filter(step -> step.isAlarm() && !begun.contains(step.base()))
                .forEach(step -> subject.gone(key, step.base()));
        run.alarms().forEach(alarm -> subject.found(key, series, alarm));
        if (!run.steps().equals(known)) {
            steps.put(key, run.steps().isEmpty() ? null : run.steps());
        }
        return run.looks();
    }

    private static List<Step> orNone(@Nullable List<Step> steps) {
        return steps == null ? List.of() : steps;
    }
}
