package org.entente.enrich.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.enrich.document.Actor;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Span;
import org.junit.jupiter.api.Test;

class SentimentAnnotatorTest {

    private static final String ID = "country/ZUB";

    private final SentimentAnnotator annotator = new SentimentAnnotator(Lexicon.load());

    @Test
    void shouldLetTheTitleWeighMoreThanTheBody() {
        double badTitle = score("Brutal Zubria", "Zubria is generous.");
        double badBody = score("Generous Zubria", "Zubria is brutal.");
        assertThat(badTitle).isLessThan(badBody);
    }

    @Test
    void shouldNotLetBareMentionsWashOutWhatIsSaid() {
        double said = score("", "Zubria is brutal.");
        double washed = score("", "Zubria is brutal.", "Zubria has a coast.", "Zubria has a port.");
        assertThat(washed).isLessThan(said / 2);
    }

    @Test
    void shouldScoreEveryActorOnce() {
        assertThat(annotator.annotate(story("", "Zubria has a coast.")).sentiments())
                .containsOnlyKeys(ID);
    }

    private double score(String title, String... sentences) {
        return Objects.requireNonNull(
                        annotator.annotate(story(title, sentences)).sentiments().get(ID))
                .score();
    }

    private static Document story(String title, String... body) {
        List<Sentence> sentences = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        if (!title.isEmpty()) {
            add(Field.TITLE, 0, title, sentences, mentions);
        }
        int at = 0;
        for (String sentence : body) {
            add(Field.BODY, at, sentence, sentences, mentions);
            at += sentence.length() + 1;
        }
        return Document.of("a", title, String.join(" ", body))
                .withSentences(sentences)
                .withActors(
                        List.of(new Actor(ID, ActorKind.COUNTRY, "Zubria", null, true, 1, mentions.size())),
                        0,
                        mentions);
    }

    private static void add(Field in, int at, String text, List<Sentence> sentences, List<Mention> mentions) {
        int begin = at + text.indexOf("Zubria");
        Span name = new Span(in, begin, begin + "Zubria".length());
        mentions.add(new Mention(name, "Zubria", sentences.size(), MentionType.PLACE, ID));
        sentences.add(new Sentence(sentences.size(), new Span(in, at, at + text.length()), List.of()));
    }
}
