package org.entente.aggregate.http;

import java.time.Instant;
import java.util.List;
import org.entente.news.Actor;
import org.entente.news.ActorKind;
import org.entente.news.ArticleStatus;
import org.entente.news.CoMentionSurge;
import org.entente.news.EnrichedArticle;
import org.entente.news.EventStatus;
import org.entente.news.PublishedAtSource;
import org.entente.news.SourceKind;
import org.entente.news.SourceState;
import org.entente.news.SourceStatus;
import org.entente.news.StanceChange;
import org.entente.news.StanceEvidence;
import org.entente.news.StanceLevel;
import org.entente.news.SurgeEvidence;
import org.entente.schemas.serde.TrustedRecords;

/** Records to serve. */
final class Samples {

    private Samples() {}

    static EnrichedArticle article(String id) {
        TrustedRecords.trust();
        return EnrichedArticle.newBuilder()
                .setId(id)
                .setRevision(1)
                .setContentHash("c0ffee")
                .setStatus(ArticleStatus.USABLE)
                .setSource("harbour-post")
                .setStoryId("0123456789abcdef0123456789abcdef")
                .setLanguage("en")
                .setPublishedAt(Instant.parse("2026-06-11T10:20:30Z"))
                .setPublishedAtSource(PublishedAtSource.DOCUMENT)
                .setActors(List.of(Actor.newBuilder()
                        .setId("country/RUS")
                        .setKind(ActorKind.COUNTRY)
                        .setName("Russia")
                        .setLinked(true)
                        .setSalience(1)
                        .setMentions(2)
                        .build()))
                .build();
    }

    static StanceChange change() {
        TrustedRecords.trust();
        return StanceChange.newBuilder()
                .setHolder("country/RUS")
                .setTarget("country/PRK")
                .setDetectedAt(Instant.parse("2026-06-11T10:00:00Z"))
                .setBefore(new StanceLevel(-0.5, 0.1, 20L))
                .setAfter(new StanceLevel(0.25, 0.2, 9L))
                .setScore(5.5)
                .setEvidence(List.of(new StanceEvidence("afp:1/2", 0.5, "Moscow thanked Pyongyang.", true)))
                .build();
    }

    static CoMentionSurge surge(String a, String b) {
        return CoMentionSurge.newBuilder(surge()).setA(a).setB(b).build();
    }

    static SourceStatus source(String id) {
        TrustedRecords.trust();
        return SourceStatus.newBuilder()
                .setId(id)
                .setName("Harbour Post")
                .setKind(SourceKind.FEED)
                .setState(SourceState.OK)
                .setLocation("https://harbour.example/feed")
                .setLastPollAt(Instant.parse("2026-06-11T10:20:30Z"))
                .setAlreadySeenShare(0.9)
                .setIntervalSeconds(900)
                .setPolls(4)
                .setItemsSeen(30)
                .setLastPollItems(10)
                .setLastPollKnown(9)
                .setConsecutiveFailures(0)
                .setGaps(0)
                .build();
    }

    static CoMentionSurge surge() {
        TrustedRecords.trust();
        return CoMentionSurge.newBuilder()
                .setId("country/PRK|country/RUS|2026-06-11T08:00:00Z")
                .setRevision(1)
                .setStatus(EventStatus.ACTIVE)
                .setA("country/PRK")
                .setB("country/RUS")
                .setBegan(Instant.parse("2026-06-11T08:00:00Z"))
                .setDetectedAt(Instant.parse("2026-06-11T12:00:00Z"))
                .setArticles(9)
                .setStories(7)
                .setExpected(0.75)
                .setLift(12)
                .setArticlesBefore(3)
                .setStoriesBefore(3)
                .setVolume(120)
                .setVolumeBefore(4800)
                .setScore(5.5)
                .setEvidence(List.of(new SurgeEvidence("afp:1/2")))
                .build();
    }
}
