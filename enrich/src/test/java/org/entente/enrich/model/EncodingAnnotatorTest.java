package org.entente.enrich.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.entente.enrich.ReadStory;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Encoding;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Window;
import org.entente.enrich.sentence.SentenceAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingAnnotatorTest {

    private static final String TEXT =
            "Iran praised Peru. Rain fell on the long coast of Chile, as it does. Peru fell.";

    private static final int MOST = 1_500;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EncodingAnnotator encoder = new EncodingAnnotator(ReadStory.MODEL, meters, MOST);

    @Test
    void shouldEncodeEverySentenceOnce() {
        Document story = read("Iran praises", TEXT);
        Encoding encoding = story.encoding();
        assertThat(story.sentences()).hasSize(4).allSatisfy(sentence -> {
            assertThat(encoding.windows(sentence.index())).hasSize(1);
            Window window = encoding.windows(sentence.index()).get(0);
            assertThat(window.touches(sentence.tokens().get(0).span())).isTrue();
            assertThat(window.touches(new Span(Field.BODY, 500, 600))).isFalse();
            assertThat(window.states()).hasSize((window.size() + 2) * Encoder.WIDTH);
            assertThat(window.labels()).hasSize(window.size() * Encoder.LABELS);
        });
    }

    @Test
    void shouldLeaveOutSentencesThatNameNobody() {
        Document story = read("", "Iran praised Peru. “It fell,” he said. He said Chile fell. Rain fell.");
        assertThat(story.sentences())
                .extracting(
                        sentence -> story.encoding().windows(sentence.index()).size())
                .containsExactly(1, 0, 1, 1);
    }

    @Test
    void shouldReadAStoryWithoutCapitalsWhole() {
        Document story = read("", "iran praised peru. it rained.");
        assertThat(story.encoding().windows(0)).hasSize(1);
    }

    @Test
    void shouldReadASentenceNearlyAlikeWhateverIsReadBesideIt() {
        float[] alone =
                read("", "Iran praised Peru.").encoding().windows(0).get(0).labels();
        float[] beside = read("", TEXT).encoding().windows(0).get(0).labels();
        for (int i = 0; i < alone.length; i++) {
            assertThat(Math.abs(alone[i] - beside[i])).isLessThan(1f);
        }
    }

    @Test
    void shouldGiveAllThreadsTheSame() throws InterruptedException, ExecutionException {
        float[] here = read("", TEXT).encoding().windows(1).get(0).states();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<float[]>> there = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(
                            () -> read("", TEXT).encoding().windows(1).get(0).states()))
                    .toList();
            for (Future<float[]> states : there) {
                assertThat(states.get()).containsExactly(here);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldReadALongSentenceInWindows() {
        Document story = read("", "Iran and Peru, ".repeat(80) + "met.");
        List<Window> windows = story.encoding().windows(0);
        assertThat(windows).hasSizeGreaterThan(1);
        assertThat(windows).allMatch(window -> window.size() <= EncodingAnnotator.WINDOW);
        assertThat(windows.stream().mapToInt(Window::size).sum()).isEqualTo(80 * 4 + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Iran met Peru, he said ", "Iran met Peru. ", "🙂👩‍🚀 ", "習", "a", "!", "\u00e9\u0301 "})
    void shouldEncodeNoMoreThanItsBound(String part) {
        Document story = read("", part.repeat(20_000 / part.length()));
        int pieces = 0;
        for (Sentence sentence : story.sentences()) {
            pieces += story.encoding().windows(sentence.index()).stream()
                    .mapToInt(Window::size)
                    .sum();
        }
        assertThat(pieces).isLessThan(MOST + EncodingAnnotator.WINDOW);
        assertThat(meters.get("entente.enrich.pieces").counter().count()).isEqualTo(pieces);
        int unread = story.sentences().size() - story.encoding().sentences().size();
        assertThat(meters.get("entente.enrich.sentences.unencoded").counter().count())
                .isEqualTo(unread);
        assertThat(unread == 0 || pieces >= MOST).isTrue();
    }

    private Document read(String title, String body) {
        return encoder.annotate(new SentenceAnnotator().annotate(Document.of("a", title, body)));
    }
}
