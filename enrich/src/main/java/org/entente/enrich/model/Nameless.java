package org.entente.enrich.model;

import java.util.List;
import java.util.Set;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Token;

/**
 * Tells sentences that name nobody from their spelling alone: no capital but that of a first word which is no name, and "I". About a
 * quarter of a story's text is like this, and need not be read.
 */
final class Nameless {

    private static final Set<String> OPENERS = Set.of("""
            A About Above According Across Actually After Afterwards Again Against All Almost Already Also Although Always Among An And Another
            Any Anyone Anything As Asked At Away Back Because Before Behind Being Below Besides Best Between Beyond Both But By Can Certainly
            Clearly Could Despite Did Do Does Down During Each Earlier Early Eight Either Elsewhere Eventually Even Ever Every Everybody Everyone
            Everything Except Few Finally First Five For Four From Further Given Had Half Has Have Having He Her Here Hers Him His How However If
            Imagine In Indeed Inside Instead Into Is Isn't It Its It's Just Last Later Least Less Let Like Likewise Little Many Maybe Meanwhile
            Moments More Moreover Most Much My Near Nearly Neither Never Nevertheless Next Nine No Nobody None Nonetheless Nor Not Nothing Now Of
            Off Often On Once One Only Or Other Others Otherwise Our Out Outside Over Overall Part People Perhaps Personally Previously Rather
            Recently Several She Should Similarly Since Six So Some Somebody Someone Something Sometimes Soon Still Such Suddenly Ten Than That
            The Their Them Then There Therefore These They This Those Though Three Through Throughout Thus To Today Together Tomorrow Too Toward
            Twice Two Under Unless Unlike Until Up Upon Usually Very Was We Well Were What Whatever When Where Whereas Whether Which While Who
            Whoever Whose Why Will With Within Without Would Yes Yesterday Yet You Your""".split("\\s+"));

    private Nameless() {}

    /** Whether no sentence of the story can be told so: it is written without capitals. */
    static boolean areAll(List<Sentence> sentences) {
        return sentences.stream().allMatch(Nameless::is);
    }

    static boolean is(Sentence sentence) {
        boolean isFirst = true;
        for (Token token : sentence.tokens()) {
            String word = token.text();
            boolean isWord = Character.isLetter(word.codePointAt(0));
            boolean isKnown = word.equals("I") || (isFirst && OPENERS.contains(word));
            if (!isKnown && !word.codePoints().allMatch(Nameless::isCommon)) {
                return false;
            }
            isFirst &= !isWord;
        }
        return true;
    }

    /** Small letters, digits and signs; letters of writings without a case tell nothing. */
    private static boolean isCommon(int sign) {
        return Character.isLowerCase(sign) || !Character.isLetter(sign);
    }
}
