package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Polarity;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Tone;
import org.entente.enrich.document.Window;
import org.entente.enrich.model.NewsModel;
import org.entente.enrich.model.Question;
import org.entente.enrich.model.Questions;
import org.entente.enrich.sentiment.Scores;
import org.entente.enrich.sentiment.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Asks the model about what the rules found in one field, and about the pairs of one sentence that they did not see.
 *
 * <p>The rules say who speaks of whom, the model which way and how surely: where holder and target stand in one sentence by the pair of
 * them, else by what the sentence says of the target. The words the rule goes by keep a share in the answer ({@link Rule}). A sentence that is not encoded keeps what the rules say.
 */
final class Judge {

    /** How sure the model must be of a pair that no rule found. */
    private static final double SURE = 0.5;

    /** Confidence in such a pair, before the model's own. */
    private static final double PROPOSED = 0.6;

    /** Most actors of a sentence that are paired: in a list of many, few hold anything of one another, and each pair costs. */
    private static final int MOST_PAIRED = 3;

    /** Most confidence in a stance that is NEUTRAL: a voice that names somebody may say nothing of it. */
    private static final double NOTHING_SAID = 0.3;

    private final Document document;
    private final Field field;
    private final Questions questions;
    private final List<Stretch> quotes;
    private final List<Asked> asked = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();
    private final List<Sentence> sentences;
    private final Map<Integer, Sentence> byBegin = new HashMap<>();

    Judge(Document document, Field field, NewsModel model) {
        this.document = document;
        this.field = field;
        this.questions = new Questions(model);
        this.quotes = Quotes.in(document.text(field));
        this.sentences = document.sentences().stream()
                .filter(sentence -> sentence.span().in() == field)
                .toList();
        sentences.forEach(sentence -> byBegin.put(sentence.span().begin(), sentence));
    }

    /** A finding with the model's answer, or what the words say where it has none. */
    record Judged(Finding finding, SentimentScore score, double confidence) {}

    /** @param proposed whether no rule found it */
    private record Asked(Finding finding, boolean proposed) {}

    List<Judged> judge(List<Finding> findings, List<Party> parties) {
        Set<String> found = new HashSet<>();
        for (Finding finding : findings) {
            found.add(key(finding.begin(), finding.holder(), finding.target()));
            take(finding);
        }
        propose(parties, found);
        List<SentimentScore> answers = questions.answers();
        for (int i = 0; i < answers.size(); i++) {
            SentimentScore score = answers.get(i);
            boolean isSure = score.label() != Polarity.NEUTRAL && likelihood(score) >= SURE;
            if (!asked.get(i).proposed() || isSure) {
                judged.add(judged(asked.get(i).finding(), score));
            }
        }
        return judged;
    }

    private void take(Finding finding) {
        Sentence within = byBegin.get(finding.begin());
        int sentence = within == null ? -1 : within.index();
        Question question = finding.by() == null ? null : pair(sentence, finding.by(), finding.of());
        SentimentScore tone = document.tones().get(new Tone(sentence, finding.target()));
        if (question != null && questions.add(question)) {
            asked.add(new Asked(finding, false));
        } else if (tone != null) {
            judged.add(judged(finding, tone));
        } else {
            judged.add(new Judged(finding, Scores.of(finding.score()), finding.confidence()));
        }
    }

    /** The pair in one window; null where they do not stand in one. */
    private @Nullable Question pair(int sentence, Party holder, Party target) {
        Window window = document.encoding().window(sentence, span(target));
        return window != null && window.touches(span(holder))
                ? new Question(window, List.of(span(target)), span(holder))
                : null;
    }

    private void propose(List<Party> parties, Set<String> found) {
        for (Sentence sentence : sentences) {
            Span whole = sentence.span();
            int first = Ordered.first(parties, party -> party.begin() >= whole.begin());
            Map<String, Party> named = new LinkedHashMap<>();
            for (Party party : parties.subList(first, parties.size())) {
                if (party.end() > whole.end() || named.size() > MOST_PAIRED) {
                    break;
                }
                named.putIfAbsent(party.id(), party);
            }
            if (named.size() > MOST_PAIRED) {
                continue;
            }
            for (Party holder : named.values()) {
                for (Party target : named.values()) {
                    if (!holder.sameSide(target) && found.add(key(whole.begin(), holder.id(), target.id()))) {
                        propose(sentence, holder, target);
                    }
                }
            }
        }
    }

    private void propose(Sentence sentence, Party holder, Party target) {
        Span whole = sentence.span();
        Question question = pair(sentence.index(), holder, target);
        if (question != null && questions.add(question)) {
            boolean isQuoted = Quotes.over(quotes, target.begin(), target.end());
            asked.add(new Asked(
                    new Finding(Rule.NONE, holder, target, 0, PROPOSED, isQuoted, whole.begin(), whole.end()), true));
        }
    }

    private Span span(Party party) {
        return new Span(field, party.begin(), party.end());
    }

    private static Judged judged(Finding finding, SentimentScore answer) {
        SentimentScore score =
                mixed(answer, Scores.of(finding.score()), finding.rule().share());
        double confidence = finding.confidence() * likelihood(score);
        return new Judged(
                finding, score, score.label() == Polarity.NEUTRAL ? Math.min(NOTHING_SAID, confidence) : confidence);
    }

    private static SentimentScore mixed(SentimentScore model, SentimentScore words, double share) {
        return SentimentScore.of(
                (1 - share) * model.negative() + share * words.negative(),
                (1 - share) * model.neutral() + share * words.neutral(),
                (1 - share) * model.positive() + share * words.positive());
    }

    private static double likelihood(SentimentScore score) {
        return Math.max(score.neutral(), Math.max(score.positive(), score.negative()));
    }

    private static String key(int sentence, String holder, String target) {
        return sentence + " " + holder + ' ' + target;
    }
}
