package org.entente.ingest.fulltext;

import crawlercommons.robots.BaseRobotRules;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.apache.hc.core5.http.ContentType;
import org.entente.ingest.fetch.FetchRequest;
import org.entente.ingest.fetch.FetchResult.Fetched;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.html.Html;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main text of the page behind a story's link, where its robots.txt lets us have it: found by Mozilla's Readability, in the port
 * Readability4J. Safe for use by several threads.
 */
public final class FullText {

    private static final Logger LOG = LoggerFactory.getLogger(FullText.class);
    private static final String PAGES = "text/html, application/xhtml+xml;q=0.9";
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

    private enum Outcome {
        FOUND,
        DISALLOWED,
        FAILED,
        NOT_HTML,
        NO_TEXT;

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Fetcher fetcher;
    private final Robots robots;
    private final MeterRegistry meters;

    public FullText(Fetcher fetcher, Clock clock, MeterRegistry meters) {
        this.fetcher = fetcher;
        this.robots = new Robots(fetcher, clock);
        this.meters = meters;
    }

    /**
     * The page's main text, null where it is forbidden, not to be had, no HTML or without one; each is counted. Waits for the host's
     * turn and for the delay that its robots.txt asks for, up to a minute.
     */
    public @Nullable String text(URI page) throws InterruptedException {
        BaseRobotRules rules = robots.of(page);
        if (!rules.isAllowed(page.toString())) {
            count(Outcome.DISALLOWED);
            return null;
        }
        if (!(fetcher.fetch(FetchRequest.get(page, PAGES), delay(rules)) instanceof Fetched fetched)) {
            count(Outcome.FAILED);
            return null;
        }
        ContentType type = ContentType.parseLenient(fetched.contentType());
        if (type != null && !type.getMimeType().matches("(?i)text/html|application/xhtml\\+xml")) {
            count(Outcome.NOT_HTML);
            return null;
        }
        String text = mainText(fetched, type == null ? null : type.getCharset());
        count(text == null ? Outcome.NO_TEXT : Outcome.FOUND);
        return text;
    }

    private static Duration delay(BaseRobotRules rules) {
        long asked = Math.max(0, rules.getCrawlDelay());
        return asked > LONGEST_DELAY.toMillis() ? LONGEST_DELAY : Duration.ofMillis(asked);
    }

    private static @Nullable String mainText(Fetched page, @Nullable Charset charset) {
        try {
            Document document = Jsoup.parse(
                    new ByteArrayInputStream(page.body()),
                    charset == null ? null : charset.name(),
                    page.location().toString());
            Article article = new Readability4J(page.location().toString(), document).parse();
            Element content = article.getArticleContent();
            String text = content == null ? "" : Html.text(content);
            return text.isBlank() ? null : text;
        } catch (IOException | RuntimeException e) {
            // Readability4J gives up on some pages with whatever it stumbles over; the feed's own text stands.
            LOG.debug("no main text in a page of {}", page.location().getHost(), e);
            return null;
        }
    }

    private void count(Outcome outcome) {
        meters.counter("entente.ingest.full.text", "outcome", outcome.label()).increment();
    }
}
