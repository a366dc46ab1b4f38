package org.entente.enrich.document;

import java.time.LocalDate;
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
 * @param date the day it is of, by which it is known who holds an office; null where that is not known
 * @param sentences those of the title, then those of the body, in order
 * @param encoding of the sentences, by their index
 * @param mentions in the order of the text, without overlaps
 * @param actors the most salient first
 * @param actorsCut how many more actors the story names than {@code actors} holds
 * @param tones what single sentences say of an actor
 * @param sentiments by actor id
 */
public record Document(
        String id,
        String title,
        String body,
        @Nullable LocalDate date,
        List<Sentence> sentences,
        Encoding encoding,
        List<Mention> mentions,
        List<Actor> actors,
        int actorsCut,
        Map<Tone, SentimentScore> tones,
        Map<String, SentimentScore> sentiments,
        List<Stance> stances) {

    public Document {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        actors = List.copyOf(actors);
        tones = Map.copyOf(tones);
        sentiments = Map.copyOf(sentiments);
        stances = List.copyOf(stances);
    }

    /** A document without any layer and of no known day. */
    public static Document of(String id, @Nullable String title, String body) {
        return of(id, title, body, null);
    }

    /** A document without any layer. */
    public static Document of(String id, @Nullable String title, String body, @Nullable LocalDate date) {
        return new Document(
                id,
                title == null ? "" : title,
                body,
                date,
                List.of(),
                Encoding.NONE,
                List.of(),
                List.of(),
                0,
                Map.of(),
                Map.of(),
                List.of());
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
        return new Document(
                id, title, body, date, added, encoding, mentions, actors, actorsCut, tones, sentiments, stances);
    }

    public Document withEncoding(Encoding added) {
        return new Document(
                id, title, body, date, sentences, added, mentions, actors, actorsCut, tones, sentiments, stances);
    }

    public Document withMentions(List<Mention> added) {
        return new Document(
                id, title, body, date, sentences, encoding, added, actors, actorsCut, tones, sentiments, stances);
    }

    /** Sets the actors, and the mentions that now point at them. */
    public Document withActors(List<Actor> added, int cut, List<Mention> linked) {
        return new Document(id, title, body, date, sentences, encoding, linked, added, cut, tones, sentiments, stances);
    }

    /** Sets what single sentences say of actors, and what the whole story does. */
    public Document withSentiments(Map<Tone, SentimentScore> single, Map<String, SentimentScore> whole) {
        return new Document(
                id, title, body, date, sentences, encoding, mentions, actors, actorsCut, single, whole, stances);
    }

    public Document withStances(List<Stance> added) {
        return new Document(
                id, title, body, date, sentences, encoding, mentions, actors, actorsCut, tones, sentiments, added);
    }
}
