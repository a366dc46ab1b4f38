package org.entente.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.enrich.EnrichSettings;
import org.entente.news.Actor;
import org.entente.news.Article;
import org.entente.news.EnrichedArticle;
import org.entente.news.EntityMention;
import org.entente.news.Stance;
import org.entente.news.TextField;

/** Whatever the text: every span is exact, every number in its range, and the model reads no more than its bound. */
class PipelinePropertyTest {

    private static final int MOST_ACTORS = EnrichSettings.defaults().maxActors();
    private static final int MOST_PIECES = 2_000;

    /** What one window may go beyond the bound. */
    private static final int WINDOW = 254;

    private static final MeterRegistry METERS = new SimpleMeterRegistry();
    private static final Pipeline PIPELINE = Pipelines.standard(MOST_ACTORS, METERS, MOST_PIECES);

    @Provide
    Arbitrary<String> stories() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Iran",
                "North Korea",
                "the North",
                "Kim Jong Un",
                "Kim",
                "Elena Marsh",
                "Marsh",
                "U.S.",
                "UN",
                "Moscow",
                "Jordan",
                "Georgia",
                "said",
                "condemned",
                "praised",
                "told",
                "that",
                "not",
                "a",
                "the",
                "in",
                "of",
                "and",
                "who",
                "“",
                "”",
                "\"",
                "'s",
                "’s",
                "-",
                "–",
                ",",
                ".",
                "!",
                "?",
                "…",
                "(",
                ")",
                ";",
                ":",
                "\n",
                "\n\n",
                "\t",
                "\u00a0",
                "🙂",
                "👩‍🚀",
                "é",
                "e\u0301",
                "習近平",
                "\ud83d",
                "\ude00",
                "\u0000",
                "A.",
                "A.B.C.D.",
                "Committee",
                "University",
                "President",
                "Mr.",
                "1,000",
                "Sung-bae",
                "HRI",
                "(HRI)",
                "brutal",
                "heroic");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(120).map(list -> String.join(" ", list)),
                pieces.list().ofMaxSize(60).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(300));
    }

    @Property(tries = 150)
    void shouldKeepEverySpanExactAndEveryNumberInRange(
            @ForAll("stories") String title, @ForAll("stories") String text) {
        Article article = PipelineTest.article("The talks that were held in the city on Monday went on. " + text);
        article.setTitle(title);
        thenSound(article, PIPELINE.annotate(article));
    }

    @Property(tries = 40)
    void shouldReadTheSameTwice(@ForAll("stories") String text) {
        Article article = PipelineTest.article("The talks that were held in the city on Monday went on. " + text);
        assertThat(PIPELINE.annotate(article)).isEqualTo(PIPELINE.annotate(article));
    }

    @Example
    void shouldReadNamesThatOtherNamesTouch() {
        for (String text : List.of("Iran-Iran", "the North a Iran UN the North Iran Iran North Korea Kim Jong Un")) {
            Article article = PipelineTest.article("The talks that were held in the city on Monday went on. " + text);
            article.setTitle(text);
            thenSound(article, PIPELINE.annotate(article));
        }
    }

    @Example
    void shouldReadATextWithoutAnEnd() { // a step that is quadratic in the length would take hours in these
        thenReadWithinBounds("the talks in the city that Iran and Peru said they had of late ".repeat(16_000));
    }

    @Example
    void shouldReadATextOfMarks() {
        thenReadWithinBounds("The talks of the city were in the hall of the town. " + "!".repeat(400_000) + " and on");
        thenReadWithinBounds("The talks of the city were in the hall of the town. " + "A.".repeat(60_000) + "a");
        thenReadWithinBounds("The talks of the city were in the hall of the town. " + "\"a. b\" said. ".repeat(20_000));
        thenReadWithinBounds("The talks of the city were in the hall of the town. " + "Iran, he said, ".repeat(15_000));
        thenReadWithinBounds("The talks of the city were in the hall of the town. " + "🙂👩‍🚀🎉 ".repeat(60_000));
        thenReadWithinBounds("The talks of the city were in the hall of the town. \""
                + ("Peru minister ".repeat(20) + "and said Chile and said ").repeat(350) + "\"");
    }

    @Example
    void shouldReadFiveThousandNames() {
        String names = IntStream.range(0, 5_000)
                .mapToObj(i -> "Elena M" + letters(i) + " met Kim M" + letters(i) + ", and Kim said that M" + letters(i)
                        + " had condemned Iran. ")
                .collect(Collectors.joining());
        EnrichedArticle enriched = thenReadWithinBounds(names);
        assertThat(enriched.getActors()).hasSize(MOST_ACTORS);
        assertThat(enriched.getActorsCut()).isGreaterThan(20);
    }

    private static String letters(int number) {
        return Integer.toString(number + 1_000, 26)
                .chars()
                .mapToObj(sign -> String.valueOf((char) ('a' + Character.digit(sign, 26))))
                .collect(Collectors.joining());
    }

    private static EnrichedArticle thenReadWithinBounds(String text) {
        Article article = PipelineTest.article(text);
        double before = pieces();
        EnrichedArticle enriched = PIPELINE.annotate(article);
        assertThat(pieces() - before).isBetween(1.0, (double) MOST_PIECES + WINDOW);
        thenSound(article, enriched);
        return enriched;
    }

    private static double pieces() {
        return METERS.get("entente.enrich.pieces").counter().count();
    }

    private static void thenSound(Article article, EnrichedArticle enriched) {
        Set<String> ids = new HashSet<>();
        for (Actor actor : enriched.getActors()) {
            assertThat(ids.add(actor.getId())).isTrue();
            assertThat(actor.getId()).matches("(?s)(country|person|org)/.+");
            assertThat(actor.getSalience()).isGreaterThan(0).isLessThanOrEqualTo(1 + 1e-9);
            assertThat(actor.getMentions()).isPositive();
        }
        assertThat(enriched.getActors().size()).isLessThanOrEqualTo(MOST_ACTORS);
        int[] last = {0, 0};
        for (EntityMention mention : enriched.getMentions()) {
            int in = mention.getIn() == TextField.TITLE ? 0 : 1;
            assertThat(text(article, mention.getIn()).substring(mention.getBegin(), mention.getEnd()))
                    .isEqualTo(mention.getText());
            assertThat(mention.getBegin()).isGreaterThanOrEqualTo(last[in]);
            last[in] = mention.getEnd();
            assertThat(mention.getActor() == null || ids.contains(mention.getActor()))
                    .isTrue();
        }
        assertThat(enriched.getMentions()).extracting(EntityMention::getIn).isSorted();
        for (Stance stance : enriched.getStances()) {
            assertThat(stance.getHolder().equals("author") || ids.contains(stance.getHolder()))
                    .isTrue();
            assertThat(ids).contains(stance.getTarget());
            assertThat(stance.getHolder()).isNotEqualTo(stance.getTarget());
            assertThat(stance.getScore()).isBetween(-1.0, 1.0);
            assertThat(stance.getConfidence()).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(text(article, stance.getEvidence().getIn())
                            .substring(
                                    stance.getEvidence().getBegin(),
                                    stance.getEvidence().getEnd()))
                    .isEqualTo(stance.getEvidence().getText());
        }
    }

    private static String text(Article article, TextField in) {
        return in == TextField.TITLE ? article.getTitle() : article.getText();
    }
}
