package org.entente.enrich.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One story and the layers that annotators have added so far; a layer not yet added is empty.
 *
 * <p>Immutable: each {@code with} method returns a new document that shares the other layers.
 *
 * @param id the article's id
 * @param title empty if the story has none
 * @param body the story's text
 * @param sentences those of the title, then those of the body, in order
 * @param mentions in the order of the text, without overlaps
 * @param actors the most salient first
 * @param actorsCut how many more actors the story names than {@code actors} holds
 * @param sentiments by actor id
 */
public record Document(
        String id,
        String title,
        String body,
        List<Sentence> sentences,
        List<Mention> mentions,
        List<Actor> actors,
        int actorsCut,
        Map<String, SentimentScore> sentiments,
        List<Stance> stances) {

    public Document {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        actors = List.copyOf(actors);
        sentiments = Map.copyOf(sentiments);
        stances = List.copyOf(stances);
    }

    /** A document without any layer. */
    public static Document of(String id, @Nullable String title, String body) {
        return new Document(
                id, title == null ? "" : title, body, List.of(), List.of(), List.of(), 0, Map.of(), List.of());
    }

    /** The whole text of the field. */
    public String text(Field in) {
        return in == Field.TITLE ? title : body;
    }

    /** The text at the span. */
    public String text(Span span) {
        return text(span.in()).substring(span.begin(), span.end());
    }

    public Document withSentences(List<Sentence> added) {
        return new Document(id, title, body, added, mentions, actors, actorsCut, sentiments, stances);
    }

    public Document withMentions(List<Mention> added) {
        return new Document(id, title, body, sentences, added, actors, actorsCut, sentiments, stances);
    }

    /** Sets the actors, and the mentions that now point at them. */
    public Document withActors(List<Actor> added, int cut, List<Mention> linked) {
        return new Document(id, title, body, sentences, linked, added, cut, sentiments, stances);
    }

    public Document withSentiments(Map<String, SentimentScore> added) {
        return new Document(id, title, body, sentences, mentions, actors, actorsCut, added, stances);
    }

    public Document withStances(List<Stance> added) {
        return new Document(id, title, body, sentences, mentions, actors, actorsCut, sentiments, added);
    }
}
