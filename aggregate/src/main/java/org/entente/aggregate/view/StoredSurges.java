package org.entente.aggregate.view;

import java.util.Comparator;
import java.util.List;
import org.entente.news.CoMentionSurge;
import org.entente.news.EventStatus;
import org.jspecify.annotations.Nullable;

/** Answers from the table of surges, all of which is read. */
final class StoredSurges implements SurgeView {

    private static final Comparator<CoMentionSurge> LATEST =
            Comparator.comparing(CoMentionSurge::getDetectedAt).reversed().thenComparing(CoMentionSurge::getId);
    private static final Comparator<CoMentionSurge> SUREST = Comparator.<CoMentionSurge>comparingDouble(
                    surge -> -surge.getScore())
            .thenComparing(CoMentionSurge::getId);

    private final Rows<CoMentionSurge> surges;

    StoredSurges(Rows<CoMentionSurge> surges) {
        this.surges = surges;
    }

    @Override
    public List<CoMentionSurge> find(EventQuery query) {
        Ranking<CoMentionSurge> ranking = new Ranking<>(query.isByScore() ? SUREST : LATEST, null, query.limit());
        surges.all((key, surge) -> {
            if (isWith(surge, query.first())
                    && isWith(surge, query.second())
                    && query.holds(surge.getDetectedAt())
                    && surge.getLift() >= query.least()
                    && (surge.getStatus() == EventStatus.ACTIVE) == query.isStanding()) {
                ranking.add(surge);
            }
        });
        return ranking.ranked();
    }

    private static boolean isWith(CoMentionSurge surge, @Nullable String actor) {
        return actor == null || actor.equals(surge.getA()) || actor.equals(surge.getB());
    }
}
