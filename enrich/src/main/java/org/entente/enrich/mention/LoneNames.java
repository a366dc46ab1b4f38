package org.entente.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.enrich.document.MentionType;

/**
 * Family names of the story's people by themselves where neither the model nor the gazetteer sees a name: Price in "so we
 * wait," Price said.
 */
final class LoneNames {

    private static final Set<String> MONTHS = Set.of("April", "August", "June", "March", "May");

    private final Line line;
    private final ShortForms forms;

    LoneNames(Line line, ShortForms forms) {
        this.line = line;
        this.forms = forms;
    }

    /** Those outside the names found so far. */
    List<Merging.Found> found(List<Merging.Found> others) {
        List<Merging.Found> found = new ArrayList<>();
        for (int at = 1; at < line.tokens().size(); at++) {
            String word = line.text(at);
            if (forms.isFamily(word) && isApart(at) && !MONTHS.contains(word) && !isIn(others, at)) {
                found.add(new Merging.Found(at, at + 1, MentionType.PERSON, null));
            }
        }
        return found;
    }

    /** Whether the word is a capitalised one in a sentence that goes on in small letters beside it. */
    private boolean isApart(int at) {
        return isCapital(at)
                && !line.isFirstWord(at)
                && !isCapital(at - 1)
                && !isCapital(at + 1)
                && !isHyphen(at - 1)
                && !isHyphen(at + 1);
    }

    private boolean isCapital(int at) {
        String word = line.text(at);
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    private boolean isHyphen(int at) {
        return at < line.tokens().size() && line.tokens().get(at).isHyphen();
    }

    private static boolean isIn(List<Merging.Found> found, int at) {
        return found.stream().anyMatch(name -> name.begin() <= at && at < name.end());
    }
}
