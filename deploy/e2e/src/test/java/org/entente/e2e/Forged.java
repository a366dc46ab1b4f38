package org.entente.e2e;

import java.time.Instant;
import java.util.List;
import org.entente.news.Actor;
import org.entente.news.ActorKind;
import org.entente.news.ArticleStatus;
import org.entente.news.CoMentionSurge;
import org.entente.news.EnrichedArticle;
import org.entente.news.Evidence;
import org.entente.news.PublishedAtSource;
import org.entente.news.SentimentLabel;
import org.entente.news.Stance;
import org.entente.news.StanceChange;
import org.entente.news.StanceLevel;
import org.entente.news.TextField;

/** Records that no stage has written. */
final class Forged {

    /** What a wire may say, and no page may do. */
    static final String SCRIPT = "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>";

    private Forged() {}

    static StanceChange changeOf(String country) {
        return StanceChange.newBuilder()
                .setId("country/" + country + "|country/BOL|2024-06-19T12:00:00Z")
                .setHolder("country/" + country)
                .setTarget("country/BOL")
                .setDetectedAt(Instant.parse("2024-06-19T12:00:00Z"))
                .setBefore(new StanceLevel(-0.4, 0.1, 20L))
                .setAfter(new StanceLevel(0.3, 0.1, 12L))
                .setScore(7)
                .build();
    }

    static CoMentionSurge surge() {
        return CoMentionSurge.newBuilder()
                .setId("country/BOL|country/CHL|2024-06-19T12:00:00Z")
                .setRevision(1)
                .setA("country/BOL")
                .setB("country/CHL")
                .setBegan(Instant.parse("2024-06-19T08:00:00Z"))
                .setDetectedAt(Instant.parse("2024-06-19T12:00:00Z"))
                .setArticles(9)
                .setStories(7)
                .setExpected(0.75)
                .setLift(12)
                .setArticlesBefore(3)
                .setStoriesBefore(3)
                .setVolume(120)
                .setVolumeBefore(480)
                .setScore(5.5)
                .build();
    }

    /** An article whose every word would be a script, if words were ever more than words. */
    static EnrichedArticle article() {
        return EnrichedArticle.newBuilder()
                .setId("page:evil")
                .setRevision(1)
                .setContentHash("c0ffee")
                .setStatus(ArticleStatus.USABLE)
                .setSource(SCRIPT)
                .setStoryId("0123456789abcdef0123456789abcdef")
                .setLanguage("en")
                .setPublishedAt(Instant.parse("2024-06-19T12:00:00Z"))
                .setPublishedAtSource(PublishedAtSource.DOCUMENT)
                .setTitle(SCRIPT)
                .setUrl("javascript:window.hacked=1")
                .setActors(List.of(actor("org/evil"), actor("org/worse")))
                .setStances(List.of(new Stance(
                        "org/worse",
                        "org/evil",
                        SentimentLabel.NEGATIVE,
                        -0.5,
                        1.0,
                        true,
                        new Evidence(TextField.TITLE, 0, SCRIPT.length(), SCRIPT))))
                .build();
    }

    private static Actor actor(String id) {
        return Actor.newBuilder()
                .setId(id)
                .setKind(ActorKind.ORGANISATION)
                .setName(SCRIPT)
                .setLinked(false)
                .setSalience(1)
                .setMentions(1)
                .build();
    }
}
