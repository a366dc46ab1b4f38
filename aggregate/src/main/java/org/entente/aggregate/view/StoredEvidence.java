package org.entente.aggregate.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.aggregate.article.EventHour;
import org.entente.aggregate.change.StanceSpan;
import org.entente.news.EnrichedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the spans of the latest hours, and of ever longer stretches until there are enough: what is read is in
 * proportion to what is asked for, whatever the history.
 */
final class StoredEvidence implements EvidenceView {

    private static final String AUTHOR = "author";

    /** In hours; each some seven times the one before. */
    private static final int[] STRETCHES = {24, 168, 1_200, 8_760, 61_320, Integer.MAX_VALUE};

    private final StoredTables.Stances stances;
    private final Rows<EnrichedArticle> articles;
    private final CoMentionView coMentions;
    private final Names names;

    StoredEvidence(
            StoredTables.Stances stances, Rows<EnrichedArticle> articles, CoMentionView coMentions, Names names) {
        this.stances = stances;
        this.articles = articles;
        this.coMentions = coMentions;
        this.names = names;
    }

    @Override
    public List<ShownStance> latest(String actor, @Nullable String with, int limit) {
        List<Found> latest = latest(pairs(actor, with), Math.min(limit, MOST));
        Map<String, ActorName> named = names.of(latest.stream()
                .flatMap(found -> Stream.of(found.holder(), found.target()))
                .collect(Collectors.toSet()));
        Map<String, EnrichedArticle> written = new HashMap<>();
        articles.each(latest.stream().map(found -> found.span().article()).collect(Collectors.toSet()), written::put);
        return latest.stream()
                .map(found -> shown(
                        Objects.requireNonNull(named.get(found.holder())),
                        Objects.requireNonNull(named.get(found.target())),
                        found.span(),
                        written.get(found.span().article())))
                .toList();
    }

    private Set<String> pairs(String actor, @Nullable String with) {
        Set<String> pairs = new HashSet<>();
        Stream<String> others = with != null
                ? Stream.of(with)
                : Stream.concat(
                        Stream.of(AUTHOR),
                        coMentions.find(new CoMentionQuery(actor, null, Span.ALL, null, PARTNERS)).items().stream()
                                .map(pair -> pair.b().id()));
        others.forEach(other -> {
            pairs.add(other + '|' + actor);
            pairs.add(actor + '|' + other);
        });
        return pairs;
    }

    private List<Found> latest(Set<String> pairs, int limit) {
        int end = Hours.of(Span.ALL, stances.clocks()).end();
        int until = end;
        Ranking<Found> ranking = new Ranking<>(null, limit);
        for (int stretch : STRETCHES) {
            int from = Math.max(0, end - stretch);
            String last = EventHour.key(until - 1L) + '}';
            if (from < until) {
                stances.spans()
                        .in(
                                pairs.stream()
                                        .map(pair -> new KeyRange(pair + '|' + EventHour.key(from), pair + '|' + last))
                                        .toList(),
                                (key, span) ->
                                        ranking.add(new Cursor(span.hour(), span.article(), key), found(key, span)));
            }
            until = from;
            if (ranking.isFull()) {
                break;
            }
        }
        return ranking.ranked().items();
    }

    private static Found found(String key, StanceSpan span) {
        int bar = key.indexOf('|');
        return new Found(key.substring(0, bar), key.substring(bar + 1, key.indexOf('|', bar + 1)), span);
    }

    private static ShownStance shown(
            ActorName holder, ActorName target, StanceSpan span, @Nullable EnrichedArticle article) {
        return new ShownStance(
                holder,
                target,
                span.score() / 1e6,
                span.isQuoted(),
                EventHour.start(span.hour()),
                span.text(),
                span.article(),
                article == null ? null : text(article.getTitle()),
                article == null ? null : text(article.getUrl()),
                article == null ? null : text(article.getSource()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private record Found(String holder, String target, StanceSpan span) {}
}
