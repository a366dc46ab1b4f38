package org.entente.aggregate.topology;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.entente.aggregate.article.ArticleFacts;
import org.entente.aggregate.article.Fingerprint;
import org.entente.news.Actor;
import org.entente.news.ActorKind;
import org.entente.news.ArticleStatus;
import org.entente.news.EnrichedArticle;
import org.entente.news.Evidence;
import org.entente.news.Model;
import org.entente.news.PublishedAtSource;
import org.entente.news.SentimentLabel;
import org.entente.news.Stance;
import org.entente.news.TextField;
import org.jspecify.annotations.Nullable;

/** One revision of a story, in the words of a test. */
final class Story {

    private final Wire wire;
    private final String id;
    private int revision = 1;
    private int mentions = 3;
    private Instant at = Wire.NOON;
    private String source = "AFP";
    private @Nullable Fingerprint fingerprint;
    private List<Model> models = List.of();

    Story(Wire wire, String id) {
        this.wire = wire;
        this.id = id;
    }

    Story revision(int number) {
        this.revision = number;
        return this;
    }

    Story publishedAt(Instant instant) {
        this.at = instant;
        return this;
    }

    Story times(int count) {
        this.mentions = count;
        return this;
    }

    Story like(Fingerprint body) {
        this.fingerprint = body;
        return this;
    }

    Story readBy(String model, String version) {
        this.models = List.of(new Model(model, version));
        return this;
    }

    /** Sends it. */
    void mentioning(String... actors) {
        send(
                ArticleStatus.USABLE,
                Arrays.stream(actors)
                        .map(actor -> new ArticleFacts.Actor(
                                actor,
                                actor,
                                actor.startsWith("person/") ? "PERSON" : "COUNTRY",
                                actor.equals(Wire.KIM) ? Wire.PRK : null,
                                true,
                                mentions))
                        .toList());
    }

    /** Sends it, with the holder's words on the target. */
    void saying(String holder, String target, double score) {
        String words = holder + " on " + target;
        send(ArticleStatus.USABLE, List.of(), List.of(new ArticleFacts.Stance(holder, target, score, 1, true, words)));
    }

    /** Sends it with both actors and the stance of the first one on the second, which the span shows. */
    void taking(String holder, String target, double score, String span) {
        send(
                ArticleStatus.USABLE,
                List.of(
                        new ArticleFacts.Actor(holder, holder, "COUNTRY", null, true, mentions),
                        new ArticleFacts.Actor(target, target, "COUNTRY", null, true, mentions)),
                List.of(new ArticleFacts.Stance(holder, target, score, 1, true, span)));
    }

    /** Sends its withdrawal. */
    void canceled() {
        send(ArticleStatus.CANCELED, List.of());
    }

    private void send(ArticleStatus status, List<ArticleFacts.Actor> actors) {
        send(status, actors, List.of());
    }

    private void send(ArticleStatus status, List<ArticleFacts.Actor> actors, List<ArticleFacts.Stance> stances) {
        EnrichedArticle record = record(
                new ArticleFacts(
                        id,
                        revision,
                        "h" + revision + mentions,
                        status == ArticleStatus.USABLE,
                        at,
                        "s" + id,
                        source,
                        actors,
                        stances,
                        fingerprint),
                status);
        record.setModels(models);
        wire.send(record);
    }

    /** The record that says these facts. */
    static EnrichedArticle record(ArticleFacts facts, ArticleStatus status) {
        return EnrichedArticle.newBuilder()
                .setId(facts.id())
                .setRevision(facts.revision())
                .setContentHash(facts.contentHash())
                .setStatus(status)
                .setSource(facts.source())
                .setStoryId(facts.story())
                .setFingerprint(
                        facts.fingerprint() == null
                                ? null
                                : ByteBuffer.wrap(facts.fingerprint().form()))
                .setLanguage("en")
                .setPublishedAt(facts.publishedAt())
                .setPublishedAtSource(PublishedAtSource.DOCUMENT)
                .setActors(facts.actors().stream().map(Story::actor).toList())
                .setStances(facts.stances().stream().map(Story::stance).toList())
                .build();
    }

    private static Actor actor(ArticleFacts.Actor actor) {
        return Actor.newBuilder()
                .setId(actor.id())
                .setKind(ActorKind.valueOf(actor.kind()))
                .setName(actor.name())
                .setCountry(actor.country())
                .setLinked(actor.linked())
                .setSalience(1)
                .setMentions(actor.mentions())
                .build();
    }

    private static Stance stance(ArticleFacts.Stance stance) {
        return new Stance(
                stance.holder(),
                stance.target(),
                SentimentLabel.NEUTRAL,
                stance.score(),
                stance.confidence(),
                stance.isQuoted(),
                new Evidence(TextField.BODY, 0, 1, stance.evidence()));
    }
}
