package org.entente.aggregate.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.entente.aggregate.change.StanceSpan;
import org.entente.aggregate.change.StanceTally;
import org.entente.aggregate.comention.CoMentionHour;
import org.entente.aggregate.comention.CoMentionPair;
import org.entente.aggregate.comention.CoMentionTotals;
import org.entente.aggregate.comention.Membership;
import org.entente.aggregate.comention.Tally;
import org.entente.aggregate.contribution.ActorCard;
import org.entente.aggregate.detect.Due;
import org.entente.aggregate.detect.Step;
import org.entente.aggregate.surge.Surge;
import org.entente.aggregate.surge.SurgeQuestion;

/** The binary forms of the stored counts. */
final class Forms {

    static final Serde<CoMentionPair> PAIR = new BinarySerde<>(Forms::pair, Forms::pair);

    static final Serde<CoMentionHour> HOUR = new BinarySerde<>(HourForm::write, HourForm::read);

    static final Serde<Membership> MEMBERSHIP = new BinarySerde<>(
            (out, member) -> {
                out.number(member.latest());
                out.number(member.hours());
            },
            in -> new Membership(in.integer(), in.integer()));

    static final Serde<List<String>> KEYS = new BinarySerde<>(
            (out, keys) -> {
                out.number(keys.size());
                keys.forEach(out::pair);
            },
            in -> {
                int size = in.integer();
                List<String> keys = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    keys.add(in.pair());
                }
                return keys;
            });

    static final Serde<StanceTally> SCORES = new BinarySerde<>(Forms::scores, Forms::scores);

    static final Serde<StanceSpan> SPAN = new BinarySerde<>(
            (out, span) -> {
                out.text(span.article());
                out.number(span.hour());
                out.number(span.score());
                out.flag(span.isQuoted());
                out.text(span.text());
            },
            in -> new StanceSpan(in.text(), in.integer(), in.integer(), in.flag(), in.text()));

    static final Serde<List<Step>> STEPS = new BinarySerde<>(
            (out, steps) -> {
                out.number(steps.size());
                for (Step step : steps) {
                    out.number(step.at());
                    out.number(step.base());
                    out.flag(step.isAlarm());
                }
            },
            in -> {
                int size = in.integer();
                List<Step> steps = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    steps.add(new Step(in.integer(), in.integer(), in.flag()));
                }
                return steps;
            });

    static final Serde<List<Due.Look>> LOOKS = new BinarySerde<>(
            (out, looks) -> {
                out.number(looks.size());
                for (Due.Look look : looks) {
                    out.text(look.key());
                    out.number(look.from());
                }
            },
            in -> {
                int size = in.integer();
                List<Due.Look> looks = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    looks.add(new Due.Look(in.text(), in.integer()));
                }
                return looks;
            });

    static final Serde<SurgeQuestion> SURGE_QUESTION = new BinarySerde<>(Forms::question, Forms::question);

    static final Serde<ActorCard> CARD = new BinarySerde<>(ArticleForms::card, ArticleForms::card);

    static final Serde<Integer> CLOCK = new BinarySerde<>((out, hour) -> out.number(hour), ByteIn::integer);

    private Forms() {}

    private static void pair(ByteOut out, CoMentionPair pair) {
        CoMentionTotals totals = pair.totals();
        out.flag(totals != null);
        if (totals != null) {
            out.number(totals.size());
            for (int i = 0; i < totals.size(); i++) {
                Tally tally = totals.counts(i);
                out.number(tally.articles());
                out.number(tally.mentions());
                out.number(tally.stories());
                out.number(tally.sources());
            }
        } else {
            out.number(pair.entries().size());
            for (CoMentionPair.Entry entry : pair.entries()) {
                out.number(entry.hour());
                out.number(entry.mentions());
                out.text(entry.story());
                out.text(entry.source());
            }
        }
    }

    private static CoMentionPair pair(ByteIn in) {
        if (in.flag()) {
            Tally[] tallies = new Tally[in.integer()];
            for (int i = 0; i < tallies.length; i++) {
                tallies[i] = new Tally(in.number(), in.number(), in.number(), in.number());
            }
            return CoMentionPair.many(new CoMentionTotals(tallies));
        }
        int size = in.integer();
        List<CoMentionPair.Entry> entries = new ArrayList<>(size + 1);
        for (int i = 0; i < size; i++) {
            entries.add(new CoMentionPair.Entry(in.integer(), in.integer(), in.text(), in.text()));
        }
        return CoMentionPair.few(entries);
    }

    private static void question(ByteOut out, SurgeQuestion question) {
        out.pair(question.pair());
        out.number(question.began());
        Surge surge = question.surge();
        out.flag(surge != null);
        if (surge != null) {
            out.number(surge.base());
            out.number(surge.found());
            level(out, surge.before());
            level(out, surge.since());
            out.number(Double.doubleToLongBits(surge.sureness()));
            out.number(surge.articles().size());
            surge.articles().forEach(out::text);
        }
        SurgeQuestion.Presence a = question.a();
        out.flag(a != null);
        if (a != null) {
            out.number(a.before());
            out.number(a.since());
        }
    }

    private static SurgeQuestion question(ByteIn in) {
        String pair = in.pair();
        int began = in.integer();
        Surge surge = in.flag() ? surge(in, began) : null;
        SurgeQuestion.Presence a = in.flag() ? new SurgeQuestion.Presence(in.number(), in.number()) : null;
        return new SurgeQuestion(pair, began, surge, a);
    }

    private static Surge surge(ByteIn in, int began) {
        int base = in.integer();
        int found = in.integer();
        Surge.Level before = level(in);
        Surge.Level since = level(in);
        double sureness = Double.longBitsToDouble(in.number());
        int size = in.integer();
        List<String> articles = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            articles.add(in.text());
        }
        return new Surge(base, began, found, before, since, sureness, articles);
    }

    private static void level(ByteOut out, Surge.Level level) {
        out.number(level.stories());
        out.number(level.articles());
        out.number(level.volume());
    }

    private static Surge.Level level(ByteIn in) {
        return new Surge.Level(in.number(), in.number(), in.number());
    }

    private static void scores(ByteOut out, StanceTally scores) {
        out.number(scores.n());
        out.number(scores.sum());
        out.number(scores.squares());
    }

    private static StanceTally scores(ByteIn in) {
        return new StanceTally(in.number(), in.number(), in.number());
    }
}
