package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.enrich.sentiment.Lexicon;
import org.entente.enrich.sentiment.Passage;
import org.entente.enrich.sentiment.Scores;
import org.entente.enrich.sentiment.Stretch;
import org.entente.enrich.sentiment.Valence;
import org.jspecify.annotations.Nullable;

/**
 * Reads directed stances out of a text: reported acts ("A condemned B"), what a voice says of a target in a quote or in reported
 * speech, what it calls it, and the author's own words. Every confidence here is the rule's, set by hand in {@link Acts} and below.
 *
 * <p>Thread-safe: all state of a reading lives in the call.
 */
final class StanceRules {

    private static final double IN_QUOTE = 0.6;
    private static final double REPORTED = 0.5;
    private static final double NAMED = 0.7;
    private static final double AUTHOR = 0.3;

    private final Verbs verbs;
    private final Valence valence;

    StanceRules(Lexicon lexicon) {
        this.verbs = Verbs.load();
        this.valence = new Valence(lexicon);
    }

    /**
     * The stances of a text with the given sentences and parties, both in the order of the text.
     *
     * @param spokespeople is told of each sentence
     */
    List<Finding> read(String text, List<Stretch> sentences, List<Party> parties, Spokespeople spokespeople) {
        List<Stretch> quotes = Quotes.in(text);
        Cast cast = new Cast();
        Subjects subjects = new Subjects(cast);
        Acts acts = new Acts(verbs, subjects);
        Reading reading = new Reading(text);
        for (Heard heard : Heard.in(text, sentences, parties)) {
            for (Stretch sentence : heard.sentences()) {
                Line line = Line.of(text, sentence, parties, quotes);
                reading.sentence(line, heard.voices(), acts, subjects);
                cast.hear(line);
                spokespeople.hear(line);
            }
        }
        return reading.findings();
    }

    /** What has been found so far in one text. */
    private final class Reading {

        private final String text;
        private final Map<String, Finding> found = new LinkedHashMap<>();
        private final List<Finding> byAuthor = new ArrayList<>();

        Reading(String text) {
            this.text = text;
        }

        void sentence(Line line, List<Voice> voices, Acts acts, Subjects subjects) {
            for (Act act : acts.in(line)) {
                keep(Rule.ACT, act.holder(), act.target(), act.score(), act.confidence(), line);
            }
            naming(line, subjects);
            Passage author = null;
            for (Party target : line.parties()) {
                List<Voice> over = voicesOver(target, voices);
                over.forEach(voice -> spoken(line, target, voice));
                if (over.isEmpty() && !line.quoted(target.begin())) {
                    author = author != null
                            ? author
                            : valence.read(text, line.begin(), line.end(), notByAuthor(line, voices));
                    double sum = author.around(target.begin(), target.end());
                    byAuthor.add(
                            finding(Rule.AUTHOR, null, target, Scores.ofSum(sum).score(), AUTHOR, line));
                }
            }
        }

        private List<Stretch> notByAuthor(Line line, List<Voice> voices) {
            List<Stretch> others = new ArrayList<>(line.names());
            others.addAll(line.quotes());
            voices.forEach(voice -> others.add(new Stretch(voice.begin(), voice.end())));
            return others;
        }

        List<Finding> findings() {
            List<Finding> all = new ArrayList<>(found.values());
            all.addAll(byAuthor);
            all.sort(Comparator.comparingInt(Finding::begin)
                    .thenComparing(Finding::holder)
                    .thenComparing(Finding::target));
            return List.copyOf(all);
        }

        private void spoken(Line line, Party target, Voice voice) {
            boolean ownWords = voice.quoted();
            int from = ownWords
                    ? Math.max(voice.begin(), line.begin())
                    : line.begin() > voice.begin() ? line.begin() : voice.begin();
            int to = Math.min(voice.end(), line.end());
            double sum = valence.read(text, from, to, line.names()).around(target.begin(), target.end());
            double sure = ownWords ? IN_QUOTE : REPORTED;
            keep(Rule.VOICE, voice.holder(), target, Scores.ofSum(sum).score(), sure, line);
        }

        private void naming(Line line, Subjects subjects) {
            for (int i = 0; i < line.words().size(); i++) {
                if (verbs.names(line.lower(i))
                        && !line.quoted(line.words().get(i).begin())) {
                    Subject subject = subjects.before(line, i);
                    Party target = objectRightAfter(line, i);
                    if (subject != null && target != null) {
                        double sum = valence.read(text, target.end(), line.end(), line.names())
                                .sum();
                        double score = Scores.ofSum(sum).score();
                        subject.all().forEach(holder -> keep(Rule.NAMING, holder, target, score, NAMED, line));
                    }
                }
            }
        }

        /** Of two rules for one holder, target and sentence the surer one counts. */
        private void keep(Rule rule, Party holder, Party target, double score, double confidence, Line line) {
            if (!holder.sameSide(target)) {
                Finding finding = finding(rule, holder, target, score, confidence, line);
                found.merge(
                        holder.id() + ' ' + target.id() + ' ' + line.begin(),
                        finding,
                        (old, other) -> other.confidence() > old.confidence() ? other : old);
            }
        }

        private Finding finding(
                Rule rule, @Nullable Party holder, Party target, double score, double confidence, Line line) {
            return new Finding(
                    rule, holder, target, score, confidence, line.quoted(target.begin()), line.begin(), line.end());
        }
    }

    private static @Nullable Party objectRightAfter(Line line, int verb) {
        for (int i = verb + 1; i < line.words().size() && i - verb <= 3; i++) {
            Party party = line.partyAt(i);
            if (party != null) {
                return line.head(party);
            }
            if (line.lower(i).equals("for") || line.lower(i).equals("on")) {
                return null;
            }
        }
        return null;
    }

    /** The innermost; several where several say the same. */
    private static List<Voice> voicesOver(Party target, List<Voice> voices) {
        List<Voice> holding =
                voices.stream().filter(voice -> voice.holds(target)).toList();
        int shortest = holding.stream().mapToInt(Voice::length).min().orElse(0);
        return holding.stream().filter(voice -> voice.length() == shortest).toList();
    }
}
