package org.entente.local.evaluate;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.entente.enrich.EnrichSettings;
import org.entente.enrich.pipeline.Pipeline;
import org.entente.enrich.pipeline.Pipelines;
import org.entente.news.Article;

/**
 * How fast articles are annotated, and by what the time is taken, all of one run: the machine's load is in every figure alike.
 *
 * @param characters code units of the texts
 * @param wall from the first article to the last
 * @param taken by each annotator, in their order, all threads together
 */
public record Speed(int articles, int threads, long characters, Duration wall, Map<String, Duration> taken) {

    private static final String TIMER = "entente.enrich.annotator";

    /** Articles read before the clock starts, so that the code is compiled. */
    private static final int WARM_UP = 30;

    public Speed {
        taken = Map.copyOf(new LinkedHashMap<>(taken));
    }

    /** Articles a second. */
    public double rate() {
        return articles / seconds(wall);
    }

    /** Articles a second, had the annotators of the names taken no time. */
    public double rateWithout(List<String> annotators) {
        double all = taken.values().stream().mapToDouble(Speed::seconds).sum();
        double left = all
                - annotators.stream()
                        .mapToDouble(name -> seconds(taken.getOrDefault(name, Duration.ZERO)))
                        .sum();
        return left <= 0 ? 0 : rate() * all / left;
    }

    /**
     * Annotates the articles, after some of them once for warming up.
     *
     * @throws IllegalStateException if an article cannot be annotated
     */
    public static Speed of(List<Article> articles, int threads) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (Pipeline pipeline = Pipelines.standard(EnrichSettings.defaults().maxActors(), meters)) {
            return of(articles, threads, pipeline, meters);
        }
    }

    private static Speed of(List<Article> articles, int threads, Pipeline pipeline, SimpleMeterRegistry meters) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            annotate(articles.subList(0, Math.min(WARM_UP, articles.size())), pipeline, pool);
            Map<String, Duration> before = taken(meters);
            long start = System.nanoTime();
            annotate(articles, pipeline, pool);
            Duration wall = Duration.ofNanos(System.nanoTime() - start);
            Map<String, Duration> taken = taken(meters);
            taken.replaceAll((name, time) -> time.minus(before.getOrDefault(name, Duration.ZERO)));
            long characters = articles.stream()
                    .mapToLong(article -> article.getText().length())
                    .sum();
            return new Speed(articles.size(), threads, characters, wall, taken);
        } finally {
            pool.shutdownNow();
            awaitEnd(pool);
        }
    }

    /** The pipeline's memory is given back after this: nobody may read any more. */
    private static void awaitEnd(ExecutorService pool) {
        try {
            if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("an article is still being annotated after a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void annotate(List<Article> articles, Pipeline pipeline, ExecutorService pool) {
        List<Future<?>> running = articles.stream()
                .<Future<?>>map(article -> pool.submit(() -> pipeline.annotate(article)))
                .toList();
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("an article cannot be annotated: " + e.getCause(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while articles were annotated", e);
            }
        }
    }

    private static Map<String, Duration> taken(SimpleMeterRegistry meters) {
        return meters.find(TIMER).timers().stream()
                .collect(Collectors.toMap(
                        timer -> String.valueOf(timer.getId().getTag("annotator")), Speed::total, Duration::plus));
    }

    private static Duration total(Timer timer) {
        return Duration.ofNanos((long) timer.totalTime(TimeUnit.NANOSECONDS));
    }

    private static double seconds(Duration duration) {
        return Math.max(1, duration.toNanos()) / 1e9;
    }
}
