package org.entente.local.bench;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.entente.enrich.pipeline.StoryFingerprint;
import org.entente.news.Actor;
import org.entente.news.ActorKind;
import org.entente.news.ArticleStatus;
import org.entente.news.EnrichedArticle;
import org.entente.news.Evidence;
import org.entente.news.PublishedAtSource;
import org.entente.news.SentimentLabel;
import org.entente.news.Stance;
import org.entente.news.TextField;

/**
 * Made-up enriched articles, the same in every run: actors as unevenly frequent as in news, where the first few are in
 * most articles and every article has some that hardly any other one has; a dozen actors and six stances an article. One of
 * five is an outlet's copy of a late one, cut and with words of its own.
 */
final class BenchArticles {

    private static final int ACTORS = 12;
    private static final int STANCES = 6;
    private static final int COUNTRIES = 60;
    /** Of frequency over rank: that of words and names in running text is near 1. */
    private static final double ZIPF = 1.0;

    private static final double COPIES = 0.2;
    /** From so many of the last stories copies are made. */
    private static final int LATE = 100;

    private static final int WORDS = 300;
    private static final int KEPT_WORDS = 210;
    private static final int OWN_WORDS = 40;
    private static final int VOCABULARY = 50_000;

    private static final int SECONDS_BETWEEN = 120;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final Random random = new Random(7);
    private final double[] cumulative;
    private final Set<String> pairs = new HashSet<>();
    private final List<Told> late = new ArrayList<>();
    private int made;

    private record Told(Set<Integer> ranks, List<String> words) {}

    /** @param actors how many different actors there are */
    BenchArticles(int actors) {
        cumulative = new double[actors];
        double sum = 0;
        for (int rank = 0; rank < actors; rank++) {
            sum += 1 / Math.pow(rank + 1.0, ZIPF);
            cumulative[rank] = sum;
        }
    }

    /** How many different pairs of actors the articles made so far hold, the countries that people act for not counted. */
    int pairs() {
        return pairs.size();
    }

    List<EnrichedArticle> next(int count) {
        List<EnrichedArticle> articles = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            articles.add(article(made++));
        }
        return articles;
    }

    private EnrichedArticle article(int number) {
        Told told = told();
        List<Actor> actors = told.ranks().stream().map(this::actor).toList();
        List<String> ids = actors.stream().map(Actor::getId).sorted().toList();
        for (int a = 0; a < ids.size(); a++) {
            for (int b = a + 1; b < ids.size(); b++) {
                pairs.add(ids.get(a) + '|' + ids.get(b));
            }
        }
        List<Stance> stances = new ArrayList<>();
        for (int i = 0; i < STANCES; i++) {
            double score = random.nextInt(21) / 10.0 - 1;
            stances.add(Stance.newBuilder()
                    .setHolder(actors.get(i).getId())
                    .setTarget(actors.get(ACTORS - 1 - i).getId())
                    .setLabel(score < 0 ? SentimentLabel.NEGATIVE : SentimentLabel.POSITIVE)
                    .setScore(score)
                    .setConfidence(0.8)
                    .setQuoted(i % 2 == 0)
                    .setEvidence(new Evidence(
                            TextField.BODY,
                            0,
                            80,
                            "The minister said that talks on the matter had been useful so far."))
                    .build());
        }
        return EnrichedArticle.newBuilder()
                .setId("bench:" + number)
                .setRevision(1)
                .setContentHash(Integer.toHexString(number))
                .setStatus(ArticleStatus.USABLE)
                .setSource("Agency " + random.nextInt(40))
                .setStoryId(String.format("%032x", number))
                .setFingerprint(
                        ByteBuffer.wrap(Objects.requireNonNull(StoryFingerprint.of(String.join(" ", told.words())))))
                .setLanguage("en")
                .setPublishedAt(FIRST.plusSeconds((long) number * SECONDS_BETWEEN))
                .setPublishedAtSource(PublishedAtSource.DOCUMENT)
                .setTitle("Report number " + number)
                .setActors(actors)
                .setStances(stances)
                .build();
    }

    private Told told() {
        if (!late.isEmpty() && random.nextDouble() < COPIES) {
            Told original = late.get(random.nextInt(late.size()));
            List<String> words = new ArrayList<>(original.words().subList(0, KEPT_WORDS));
            words.addAll(words(OWN_WORDS));
            return new Told(original.ranks(), words);
        }
        Set<Integer> ranks = new LinkedHashSet<>();
        while (ranks.size() < ACTORS) {
            ranks.add(rank());
        }
        Told told = new Told(ranks, words(WORDS));
        if (late.size() < LATE) {
            late.add(told);
        } else {
            late.set(random.nextInt(LATE), told);
        }
        return told;
    }

    private List<String> words(int count) {
        return random.ints(count, 0, VOCABULARY).mapToObj(word -> "word" + word).toList();
    }

    private int rank() {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Actor actor(int rank) {
        boolean isCountry = rank % 3 == 0 && rank / 3 < COUNTRIES;
        String country = String.format("country/X%02d", rank % COUNTRIES);
        return Actor.newBuilder()
                .setId(isCountry ? String.format("country/X%02d", rank / 3) : "person/actor-" + rank)
                .setKind(isCountry ? ActorKind.COUNTRY : ActorKind.PERSON)
                .setName("Actor " + rank)
                .setCountry(isCountry || rank > 2 * COUNTRIES ? null : country)
                .setLinked(true)
                .setSalience(1.0 / ACTORS)
                .setMentions(1 + rank % 4)
                .build();
    }
}
