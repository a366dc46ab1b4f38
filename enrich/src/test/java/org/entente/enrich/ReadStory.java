package org.entente.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.entente.enrich.document.Actor;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.gazetteer.Gazetteer;
import org.entente.enrich.linking.LinkingAnnotator;
import org.entente.enrich.mention.MentionAnnotator;
import org.entente.enrich.model.EncodingAnnotator;
import org.entente.enrich.model.NewsModel;
import org.entente.enrich.sentence.SentenceAnnotator;
import org.entente.enrich.sentence.Tokenizer;
import org.jspecify.annotations.Nullable;

/** A story read up to its actors: the domain language of the tests of sentences, mentions and linking. */
public final class ReadStory {

    public static final Gazetteer GAZETTEER =
            Gazetteer.load(name -> Tokenizer.tokens(name, Field.TITLE, 0, name.length()));

    public static final NewsModel MODEL = NewsModel.load();

    private static final EncodingAnnotator ENCODER =
            new EncodingAnnotator(MODEL, new SimpleMeterRegistry(), EncodingAnnotator.MOST_PIECES);

    private final Document document;

    private ReadStory(Document document) {
        this.document = document;
    }

    public static ReadStory story(String body) {
        return story(null, body, 30);
    }

    public static ReadStory story(String title, String body) {
        return story(title, body, 30);
    }

    public static ReadStory story(@Nullable String title, String body, int maxActors) {
        Document split = new SentenceAnnotator().annotate(Document.of("story", title, body));
        Document named = new MentionAnnotator(GAZETTEER).annotate(ENCODER.annotate(split));
        return new ReadStory(new LinkingAnnotator(GAZETTEER, maxActors).annotate(named));
    }

    public Document document() {
        return document;
    }

    /** The texts of the sentences. */
    public List<String> sentences() {
        return document.sentences().stream()
                .map(sentence -> document.text(sentence.span()))
                .toList();
    }

    /** The texts of the mentions of the type. */
    public List<String> mentions(MentionType type) {
        return document.mentions().stream()
                .filter(mention -> mention.type() == type)
                .map(Mention::text)
                .toList();
    }

    /** Whom each mention of the text stands for, in the order of the story; {@code -} where nobody. */
    public List<String> linked(String text) {
        return document.mentions().stream()
                .filter(mention -> mention.text().equals(text))
                .map(mention -> mention.actor() == null ? "-" : mention.actor())
                .toList();
    }

    public List<String> actors() {
        return document.actors().stream().map(Actor::id).toList();
    }

    public Actor actor(String id) {
        return document.actors().stream()
                .filter(actor -> actor.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no actor " + id + " among " + actors()));
    }

    public ReadStory thenActors(String... ids) {
        assertThat(actors()).containsExactlyInAnyOrder(ids);
        return this;
    }
}
