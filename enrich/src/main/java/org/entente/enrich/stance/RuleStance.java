package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.SentimentScore;
import org.entente.enrich.document.Span;
import org.entente.enrich.sentiment.Lexicon;
import org.entente.enrich.sentiment.Scores;
import org.entente.enrich.sentiment.Stretch;
import org.entente.enrich.sentiment.Valence;

/** The stance between two spans that somebody asks about, whether or not an annotator found them. Thread-safe. */
public final class RuleStance {

    private static final String HOLDER = "asked/holder";
    private static final String TARGET = "asked/target";

    private final StanceRules rules;
    private final Valence valence;

    public RuleStance(Lexicon lexicon) {
        this.rules = new StanceRules(lexicon);
        this.valence = new Valence(lexicon);
    }

    /**
     * What the text at {@code holder} holds of the text at {@code target}.
     *
     * <p>By the rules of {@link StanceAnnotator}, the surest one's answer; where none applies, the words between the two
     * spans of one sentence are weighed by half; NEUTRAL with score 0 otherwise.
     *
     * @throws IllegalArgumentException if the spans lie in different fields, overlap or reach beyond their field
     */
    public SentimentScore between(Document document, Span holder, Span target) {
        String text = document.text(holder.in());
        if (holder.in() != target.in()
                || holder.overlaps(target)
                || Math.max(holder.end(), target.end()) > text.length()) {
            throw new IllegalArgumentException("holder " + holder + " and target " + target
                    + " must be two stretches of one field, apart from each other and within its " + text.length()
                    + " code units");
        }
        List<Party> parties = parties(document, holder, target);
        return rules.read(text, StanceAnnotator.sentences(document, holder.in()), parties, new Spokespeople()).stream()
                .filter(finding ->
                        finding.holder().equals(HOLDER) && finding.target().equals(TARGET))
                .max(Comparator.comparingDouble(Finding::confidence))
                .map(finding -> Scores.of(finding.score()))
                .orElseGet(() -> between(text, holder, target, parties));
    }

    private SentimentScore between(String text, Span holder, Span target, List<Party> parties) {
        if (holder.begin() > target.begin()) {
            return Scores.of(0);
        }
        List<Stretch> names = parties.stream()
                .map(party -> new Stretch(party.begin(), party.end()))
                .toList();
        return Scores.ofSum(
                valence.read(text, holder.end(), target.begin(), names).sum() / 2);
    }

    /** The asked spans, and the document's other mentions so that these are not taken for objects of the asked one's verbs. */
    private static List<Party> parties(Document document, Span holder, Span target) {
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(HOLDER, null, true, null, holder.begin(), holder.end()));
        parties.add(new Party(TARGET, null, true, null, target.begin(), target.end()));
        for (Mention mention : document.mentions()) {
            Span span = mention.span();
            String id = mention.actor();
            if (id != null && span.in() == holder.in() && !span.overlaps(holder) && !span.overlaps(target)) {
                parties.add(new Party(id, null, false, null, span.begin(), span.end()));
            }
        }
        parties.sort(Comparator.comparingInt(Party::begin));
        return parties;
    }
}
