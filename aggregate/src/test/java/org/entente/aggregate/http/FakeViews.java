package org.entente.aggregate.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.aggregate.view.ActorEntry;
import org.entente.aggregate.view.ActorName;
import org.entente.aggregate.view.ActorQuery;
import org.entente.aggregate.view.ActorView;
import org.entente.aggregate.view.ArticleView;
import org.entente.aggregate.view.CoMention;
import org.entente.aggregate.view.CoMentionQuery;
import org.entente.aggregate.view.CoMentionView;
import org.entente.aggregate.view.CountedArticle;
import org.entente.aggregate.view.Counts;
import org.entente.aggregate.view.Cursor;
import org.entente.aggregate.view.EventQuery;
import org.entente.aggregate.view.EvidenceView;
import org.entente.aggregate.view.Listing;
import org.entente.aggregate.view.ShownStance;
import org.entente.aggregate.view.Slice;
import org.entente.aggregate.view.SourceView;
import org.entente.aggregate.view.Span;
import org.entente.aggregate.view.Staleness;
import org.entente.aggregate.view.Stance;
import org.entente.aggregate.view.StanceQuery;
import org.entente.aggregate.view.StanceStep;
import org.entente.aggregate.view.StanceView;
import org.entente.aggregate.view.TimelineItem;
import org.entente.aggregate.view.TimelineQuery;
import org.entente.aggregate.view.ViewNotReadyException;
import org.entente.aggregate.view.Views;
import org.entente.news.CoMentionSurge;
import org.entente.news.EnrichedArticle;
import org.entente.news.SourceStatus;
import org.entente.news.StanceChange;
import org.jspecify.annotations.Nullable;

/** Views that answer the same to every question, remember what they were asked, and can be switched off. */
final class FakeViews implements CoMentionView, StanceView, ActorView, EvidenceView {

    static final Instant AS_OF = Instant.parse("2026-06-12T10:00:00Z");
    /** After every change and surge there is another one. */
    static final Cursor NEXT = new Cursor(7, "a|b|2026-06-11T10:00:00Z", "");

    private static final ActorName RUSSIA = new ActorName("country/RUS", "Russia", "COUNTRY");
    private static final ActorName NORTH_KOREA = new ActorName("country/PRK", "North Korea", "COUNTRY");

    final List<Object> asked = new ArrayList<>();
    private final Staleness staleness = new Staleness();
    boolean ready = true;
    long behind = -1;

    Views views(List<EnrichedArticle> articles) {
        return new Views(this, this, this, this::surges, this, new Articles(articles), new OneSource(), staleness);
    }

    @Override
    public Listing<CoMention> find(CoMentionQuery query) {
        ask(query);
        return listing(query.span(), new CoMention(RUSSIA, NORTH_KOREA, new Counts(9, 4, 3, 2)));
    }

    @Override
    public List<TimelineItem> timeline(TimelineQuery query) {
        ask(query);
        return List.of(new TimelineItem(AS_OF.minus(Duration.ofDays(1)), new Counts(2, 1, 1, 1)));
    }

    @Override
    public Listing<Stance> find(StanceQuery query) {
        ask(query);
        return listing(query.span(), new Stance("country/RUS", "country/USA", 5, -0.5, 0.25));
    }

    @Override
    public Map<String, Stance> of(Set<String> pairs, Span span) {
        ask(pairs);
        ask(span);
        return Map.of("country/PRK|country/RUS", new Stance("country/PRK", "country/RUS", 2, 0.5, 0.125));
    }

    @Override
    public Slice<StanceChange> changes(EventQuery query) {
        ask(query);
        return new Slice<>(List.of(Samples.change()), NEXT);
    }

    private Slice<CoMentionSurge> surges(EventQuery query) {
        ask(query);
        return new Slice<>(List.of(Samples.surge()), NEXT);
    }

    @Override
    public List<StanceStep> history(TimelineQuery query) {
        ask(query);
        return List.of(new StanceStep(AS_OF.minus(Duration.ofDays(1)), 2, -0.5, 0.25));
    }

    @Override
    public List<ShownStance> latest(String actor, @Nullable String with, int limit) {
        ask(List.of(actor, String.valueOf(with), limit));
        return List.of(new ShownStance(
                RUSSIA, NORTH_KOREA, 0.5, true, AS_OF, "Moscow thanked Pyongyang.", "afp:1/2", "Thanks", null, "AFP"));
    }

    @Override
    public Map<String, ActorName> names(Set<String> ids) {
        Map<String, ActorName> names = new HashMap<>();
        ids.forEach(id -> names.put(id, new ActorName(id, "the name of " + id, "COUNTRY")));
        names.replace(RUSSIA.id(), RUSSIA);
        return names;
    }

    @Override
    public Slice<ActorEntry> search(ActorQuery query) {
        ask(query);
        return new Slice<>(
                List.of(new ActorEntry("person/kim-jong-un", "Kim Jong Un", "PERSON", "country/PRK", true, 7)), null);
    }

    @Override
    public Optional<ActorEntry> find(String id) {
        ask(id);
        return id.equals("org/united-nations")
                ? Optional.of(new ActorEntry(id, "United Nations", "ORGANISATION", null, true, 3))
                : Optional.empty();
    }

    private void requireReady() {
        if (!ready) {
            throw new ViewNotReadyException("the counts are being restored");
        }
    }

    private void ask(Object question) {
        requireReady();
        asked.add(question);
        note();
    }

    private void note() {
        if (behind >= 0) {
            staleness.note(behind);
        }
    }

    private final class Articles implements ArticleView {

        private final List<EnrichedArticle> articles;

        Articles(List<EnrichedArticle> articles) {
            this.articles = articles;
        }

        @Override
        public Optional<CountedArticle> find(String id) {
            note();
            return articles.stream()
                    .filter(article -> id.equals(article.getId()))
                    .findFirst()
                    .map(article -> new CountedArticle(article, "the first one's story"));
        }

        @Override
        public Map<String, String> titles(Set<String> ids) {
            return ids.stream().collect(Collectors.toMap(id -> id, id -> "The title of " + id));
        }
    }

    private final class OneSource implements SourceView {

        @Override
        public List<SourceStatus> all() {
            requireReady();
            return List.of(Samples.source("harbour-post"));
        }

        @Override
        public Optional<SourceStatus> find(String id) {
            return all().stream().filter(source -> id.equals(source.getId())).findFirst();
        }
    }

    private static <T> Listing<T> listing(Span span, T item) {
        Instant asOf = span.asOf();
        return new Listing<>(asOf == null ? AS_OF : asOf, span.window(), List.of(item), null);
    }
}
