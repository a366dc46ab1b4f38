package org.entente.enrich.pipeline;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.Polarity;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Stance;
import org.entente.enrich.document.Token;
import org.entente.news.Actor;
import org.entente.news.ActorKind;
import org.entente.news.Article;
import org.entente.news.EnrichedArticle;
import org.entente.news.EntityMention;
import org.entente.news.Evidence;
import org.entente.news.MentionType;
import org.entente.news.Model;
import org.entente.news.Sentiment;
import org.entente.news.SentimentLabel;
import org.entente.news.TextField;
import org.entente.schemas.serde.TrustedRecords;
import org.jspecify.annotations.Nullable;

/** From documents to the records on {@code news.article.enriched}. */
final class EnrichedRecords {

    static {
        TrustedRecords.trust();
    }

    private EnrichedRecords() {}

    /** The record of a revision that may not be shown: nothing of its text is in it. */
    static EnrichedArticle bare(Article article, String language) {
        return base(article, language).setUrl(null).setTitle(null).build();
    }

    /** The record of a revision that nobody here can read. */
    static EnrichedArticle foreign(Article article, String language) {
        return readable(article, language).build();
    }

    static EnrichedArticle of(Article article, String language, Document document, List<String> models) {
        return readable(article, language)
                .setModels(models.stream().map(EnrichedRecords::model).toList())
                .setMentions(mentions(document))
                .setActors(actors(document))
                .setActorsCut(document.actorsCut())
                .setStances(document.stances().stream()
                        .map(stance -> stance(document, stance))
                        .toList())
                .build();
    }

    private static EnrichedArticle.Builder readable(Article article, String language) {
        byte[] fingerprint = StoryFingerprint.of(article.getText());
        return base(article, language).setFingerprint(fingerprint == null ? null : ByteBuffer.wrap(fingerprint));
    }

    private static EnrichedArticle.Builder base(Article article, String language) {
        return EnrichedArticle.newBuilder()
                .setId(article.getId())
                .setRevision(article.getRevision())
                .setContentHash(article.getContentHash())
                .setStatus(article.getStatus())
                .setSource(article.getSource())
                .setStoryId(StoryId.of(article.getText()))
                .setLanguage(language)
                .setPublishedAt(article.getPublishedAt())
                .setPublishedAtSource(article.getPublishedAtSource())
                .setUrl(article.getUrl())
                .setTitle(article.getTitle());
    }

    private static Model model(String nameAndVersion) {
        int slash = nameAndVersion.lastIndexOf('/');
        return new Model(nameAndVersion.substring(0, slash), nameAndVersion.substring(slash + 1));
    }

    /** The names; countries that a hyphen joins ("India-China") count each, and are one name of nobody's. */
    private static List<EntityMention> mentions(Document document) {
        List<EntityMention> names = new ArrayList<>(document.mentions().size());
        Mention last = null;
        for (Mention mention : document.mentions()) {
            if (mention.nominal()) {
                continue;
            }
            if (last != null && isJoined(document, last, mention)) {
                Span span = new Span(
                        last.span().in(), last.span().begin(), mention.span().end());
                last = new Mention(
                        span, document.text(span), last.sentence(), org.entente.enrich.document.MentionType.MISC, null);
                names.set(names.size() - 1, mention(last));
            } else {
                last = mention;
                names.add(mention(mention));
            }
        }
        return names;
    }

    private static boolean isJoined(Document document, Mention last, Mention next) {
        boolean isBeside = last.span().in() == next.span().in()
                && last.span().end() + 1 == next.span().begin();
        boolean isOfCountry = next.actor() != null
                && next.actor().startsWith("country/")
                && (last.actor() == null
                        ? last.text().chars().anyMatch(Token::isHyphen)
                        : last.actor().startsWith("country/"));
        return isBeside
                && isOfCountry
                && Token.isHyphen(
                        document.text(last.span().in()).charAt(last.span().end()));
    }

    private static EntityMention mention(Mention mention) {
        Span span = mention.span();
        return new EntityMention(
                field(span.in()),
                span.begin(),
                span.end(),
                mention.text(),
                mention.sentence(),
                MentionType.valueOf(mention.type().name()),
                mention.actor());
    }

    private static List<Actor> actors(Document document) {
        List<Actor> actors = new ArrayList<>(document.actors().size());
        for (org.entente.enrich.document.Actor actor : document.actors()) {
            actors.add(new Actor(
                    actor.id(),
                    ActorKind.valueOf(actor.kind().name()),
                    actor.name(),
                    actor.country(),
                    actor.linked(),
                    actor.salience(),
                    actor.mentions(),
                    sentiment(document.sentiments().get(actor.id()))));
        }
        return actors;
    }

    private static @Nullable Sentiment sentiment(@Nullable SentimentScore score) {
        return score == null
                ? null
                : new Sentiment(
                        label(score.label()), score.score(), score.positive(), score.neutral(), score.negative());
    }

    private static org.entente.news.Stance stance(Document document, Stance stance) {
        Span span = stance.evidence();
        return new org.entente.news.Stance(
                stance.holder(),
                stance.target(),
                label(stance.label()),
                stance.score(),
                stance.confidence(),
                stance.quoted(),
                new Evidence(field(span.in()), span.begin(), span.end(), document.text(span)));
    }

    private static SentimentLabel label(Polarity polarity) {
        return SentimentLabel.valueOf(polarity.name());
    }

    private static TextField field(Field field) {
        return TextField.valueOf(field.name());
    }
}
