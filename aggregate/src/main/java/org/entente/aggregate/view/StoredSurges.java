package org.entente.aggregate.view;

import org.entente.news.CoMentionSurge;
import org.entente.news.EventStatus;
import org.jspecify.annotations.Nullable;

/** Answers from the table of surges, all of which is read. */
final class StoredSurges implements SurgeView {

    private final Rows<CoMentionSurge> surges;

    StoredSurges(Rows<CoMentionSurge> surges) {
        this.surges = surges;
    }

    @Override
    public Slice<CoMentionSurge> find(EventQuery query) {
        Ranking<CoMentionSurge> ranking = new Ranking<>(query.after(), query.limit());
        surges.all((key, surge) -> {
            if (isWith(surge, query.first())
                    && isWith(surge, query.second())
                    && query.holds(surge.getDetectedAt())
                    && surge.getLift() >= query.least()
                    && (surge.getStatus() == EventStatus.ACTIVE) == query.isStanding()) {
                ranking.add(query.place(surge.getId(), surge.getDetectedAt(), surge.getScore()), surge);
            }
        });
        return ranking.ranked();
    }

    private static boolean isWith(CoMentionSurge surge, @Nullable String actor) {
        return actor == null || actor.equals(surge.getA()) || actor.equals(surge.getB());
    }
}
