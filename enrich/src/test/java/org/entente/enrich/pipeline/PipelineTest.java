package org.entente.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.language.LanguageDetector;
import org.entente.news.Article;
import org.entente.news.ArticleStatus;
import org.entente.news.EnrichedArticle;
import org.entente.news.EntityMention;
import org.entente.news.Model;
import org.entente.news.PublishedAtSource;
import org.entente.news.TextField;
import org.entente.schemas.serde.TrustedRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

    private static final String TITLE = "Iran praises Peru";
    private static final String TEXT =
            "🙂 Iran praised Peru on Tuesday.\n\n“Chile is a brutal regime,” said Elena Marsh, an analyst.";
    private static final Pipeline PIPELINE = Pipelines.standard(30, new SimpleMeterRegistry());

    @Test
    void shouldRefuseAnAnnotatorBeforeWhatItRequires() {
        Annotator needy = new Naming("needy", Set.of(Layer.MENTIONS), Set.of(Layer.ACTORS));
        Annotator giver = new Naming("giver", Set.of(), Set.of(Layer.MENTIONS));
        assertThat(pipeline(giver, needy).models())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("giver/1"),
                        second -> assertThat(second).isEqualTo("needy/1"),
                        last -> assertThat(last).matches("rules/[0-9a-f]{8}"));
        assertThatThrownBy(() -> pipeline(needy, giver))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("annotator needy requires MENTIONS");
    }

    @Test
    void shouldTimeEachAnnotator() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Pipelines.standard(30, meters).annotate(article(TEXT));
        assertThat(meters.get("entente.enrich.annotator").timers()).hasSize(6).allMatch(timer -> timer.count() == 1);
    }

    @Test
    void shouldWriteWhatTheAnnotatorsFound() {
        EnrichedArticle enriched = PIPELINE.annotate(article(TEXT));
        assertThat(enriched.getLanguage()).isEqualTo("en");
        assertThat(enriched.getModels())
                .extracting(Model::getName)
                .startsWith("rule-sentences")
                .endsWith("rules")
                .hasSize(7);
        assertThat(enriched.getActors())
                .extracting(org.entente.news.Actor::getId)
                .contains("country/IRN", "country/PER", "country/CHL", "person/elena-marsh");
        assertThat(enriched.getStances()).anySatisfy(stance -> {
            assertThat(stance.getHolder()).isEqualTo("country/IRN");
            assertThat(stance.getTarget()).isEqualTo("country/PER");
            assertThat(stance.getScore()).isPositive();
        });
    }

    @Test
    void shouldPointMentionsAndEvidenceAtTheirExactText() {
        EnrichedArticle enriched = PIPELINE.annotate(article(TEXT));
        assertThat(enriched.getMentions()).extracting(EntityMention::getIn).contains(TextField.TITLE, TextField.BODY);
        assertThat(enriched.getMentions())
                .allSatisfy(mention -> assertThat(text(mention.getIn()).substring(mention.getBegin(), mention.getEnd()))
                        .isEqualTo(mention.getText()));
        assertThat(enriched.getStances()).isNotEmpty().allSatisfy(stance -> assertThat(
                        text(stance.getEvidence().getIn())
                                .substring(
                                        stance.getEvidence().getBegin(),
                                        stance.getEvidence().getEnd()))
                .isEqualTo(stance.getEvidence().getText()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "\u2011"})
    void shouldNameOnceWhatAHyphenJoinsAndCountEachCountry(String hyphen) {
        String joined = String.join(hyphen, "Peru", "Chile", "Brazil");
        EnrichedArticle enriched = PIPELINE.annotate(
                article("The " + joined + " talks on the road ended in Lima on Monday - Cuba said so."));
        assertThat(enriched.getMentions())
                .filteredOn(mention -> mention.getIn() == TextField.BODY)
                .extracting(EntityMention::getText)
                .containsExactly(joined, "Lima", "Cuba");
        assertThat(enriched.getActors())
                .extracting(org.entente.news.Actor::getId)
                .contains("country/PER", "country/CHL", "country/BRA", "country/CUB");
    }

    @Test
    void shouldGiveProbabilitiesThatSumToOne() {
        assertThat(PIPELINE.annotate(article(TEXT)).getActors()).allSatisfy(actor -> {
            assertThat(actor.getSentiment().getPositive()
                            + actor.getSentiment().getNeutral()
                            + actor.getSentiment().getNegative())
                    .isCloseTo(1, within(1e-9));
            assertThat(actor.getSalience()).isGreaterThan(0).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void shouldShowNothingOfAWithheldOrCanceledArticle() {
        for (ArticleStatus status : List.of(ArticleStatus.WITHHELD, ArticleStatus.CANCELED)) {
            Article secret = article(TEXT);
            secret.setStatus(status);
            secret.setUrl("https://wire.example/1");
            EnrichedArticle bare = PIPELINE.annotate(secret);
            assertThat(bare.getStatus()).isEqualTo(status);
            assertThat(bare.getTitle()).isNull();
            assertThat(bare.getUrl()).isNull();
            assertThat(bare.getActors()).isEmpty();
            assertThat(bare.getFingerprint()).isNull();
            assertThat(bare.toString()).doesNotContain("Iran", "Marsh");
        }
    }

    @Test
    void shouldPassOnAnotherLanguageWithoutAnnotations() {
        EnrichedArticle foreign = PIPELINE.annotate(
                article(
                        "Die Ministerin sagte am Dienstag, dass die Gespräche mit Vladimir Putin nützlich waren und weitergehen."));
        assertThat(foreign.getLanguage()).isEqualTo("de");
        assertThat(foreign.getFingerprint()).as("too few shingles").isNull();
        assertThat(foreign.getModels()).isEmpty();
        assertThat(foreign.getMentions()).isEmpty();
        assertThat(foreign.getActors()).isEmpty();
        assertThat(foreign.getStances()).isEmpty();
    }

    @Test
    void shouldAnswerInTheOrderAskedWhileReadingOnce() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Pipeline pipeline = Pipelines.standard(30, meters);
        Span iran = spanOf("Iran");
        Span peru = spanOf("Peru");
        Span chile = spanOf("Chile");
        List<Span> targets = List.of(chile, peru);
        List<Pipeline.Pair> pairs = List.of(new Pipeline.Pair(peru, iran), new Pipeline.Pair(iran, peru));
        Pipeline.Annotated annotated = pipeline.annotate(article(TEXT), targets, pairs);
        assertThat(meters.get("entente.enrich.annotator").timers()).allMatch(timer -> timer.count() == 1);
        assertThat(annotated.article()).isEqualTo(pipeline.annotate(article(TEXT)));
        assertThat(annotated.answers()).isEqualTo(pipeline.answer(article(TEXT), targets, pairs));
        assertThat(annotated.answers().targets())
                .containsExactly(answerTo(chile), answerTo(peru))
                .doesNotHaveDuplicates();
        assertThat(annotated.answers().pairs())
                .isEqualTo(pairs.stream()
                        .flatMap(pair -> pipeline.answer(article(TEXT), List.of(), List.of(pair)).pairs().stream())
                        .toList())
                .doesNotHaveDuplicates();
    }

    private static SentimentScore answerTo(Span target) {
        return PIPELINE.answer(article(TEXT), List.of(target), List.of())
                .targets()
                .get(0);
    }

    @Test
    void shouldNameTheSpanThatReachesBeyondItsField() {
        assertThatThrownBy(() -> PIPELINE.annotate(article("Short."), List.of(new Span(Field.BODY, 3, 99)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99");
    }

    private static String text(TextField in) {
        return in == TextField.TITLE ? TITLE : TEXT;
    }

    private static Span spanOf(String name) {
        int begin = TEXT.indexOf(name);
        return new Span(Field.BODY, begin, begin + name.length());
    }

    private static Pipeline pipeline(Annotator... annotators) {
        return new Pipeline(
                List.of(annotators), new LanguageDetector(), new Silent(), new SimpleMeterRegistry(), () -> {});
    }

    static Article article(String text) {
        TrustedRecords.trust();
        return Article.newBuilder()
                .setId("a")
                .setRevision(1)
                .setContentHash("hash")
                .setStatus(ArticleStatus.USABLE)
                .setTitle(TITLE)
                .setText(text)
                .setPublishedAt(Instant.EPOCH)
                .setPublishedAtSource(PublishedAtSource.DOCUMENT)
                .setReceivedAt(Instant.EPOCH)
                .build();
    }

    private record Naming(String name, Set<Layer> requires, Set<Layer> provides) implements Annotator {

        @Override
        public String model() {
            return name + "/1";
        }

        @Override
        public Document annotate(Document document) {
            return document;
        }
    }

    private static final class Silent implements Pipeline.Questions {

        @Override
        public SentimentScore sentiment(Document document, Span target) {
            throw new AssertionError("nobody asked");
        }

        @Override
        public SentimentScore stance(Document document, Span holder, Span target) {
            throw new AssertionError("nobody asked");
        }
    }
}
