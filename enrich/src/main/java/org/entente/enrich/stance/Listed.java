package org.entente.enrich.stance;

import java.util.ArrayList;
import java.util.List;

/** The parties of a sentence that stand in one list: "France, Peru's president and Spain". */
final class Listed {

    /** Most members of a list, and most names of one noun phrase. */
    private static final int LONGEST = 32;

    private final Line line;
    private final List<Party> parties;

    private Listed(Line line) {
        this.line = line;
        this.parties = line.parties();
    }

    /**
     * The others of the list that the party stands in: France and Peru for Spain in "France, Peru and Spain".
     *
     * @param isGoverned whether the list may have a preposition before it
     */
    static List<Party> with(Line line, Party member, boolean isGoverned) {
        int index = Ordered.first(line.parties(), party -> party.begin() >= member.begin());
        return index < line.parties().size() ? new Listed(line).others(index, member, isGoverned) : List.of();
    }

    private List<Party> others(int index, Party member, boolean isGoverned) {
        List<Integer> list = endingAt(last(index));
        List<Party> others = new ArrayList<>(list.size());
        list.forEach(at -> others.add(parties.get(at)));
        boolean isIn = others.remove(member);
        return isIn && (isGoverned || !hasPreposition(list.get(list.size() - 1))) ? others : List.of();
    }

    /** The index of the list's last member, from one of them on. */
    private int last(int of) {
        int last = of;
        for (int at = of; at + 1 < parties.size() && at - of < LONGEST; at++) {
            String gap = gap(at);
            if (PhraseGap.closes(gap)) {
                last = at + 1;
                break;
            }
            if (!PhraseGap.goesOn(gap) && !isOne(at)) {
                break;
            }
        }
        while (last > of && last + 1 < parties.size() && isOne(last)) {
            last++;
        }
        return last;
    }

    /** The indices of the list that ends with the party at the index, the last first; empty for none. */
    private List<Integer> endingAt(int last) {
        List<Integer> list = new ArrayList<>(List.of(last));
        int at = firstOfPhrase(last);
        boolean hasComma = false;
        while (at > 0 && list.size() < LONGEST) {
            boolean isClosed = list.size() > 1;
            String gap = gap(at - 1);
            if (!(isClosed ? PhraseGap.goesOn(gap) : PhraseGap.closes(gap))) {
                break;
            }
            hasComma |= !isClosed && gap.startsWith(",");
            list.add(at - 1);
            at = firstOfPhrase(at - 1);
        }
        return list.size() < (hasComma ? 3 : 2) ? List.of() : list;
    }

    /** Whether a preposition stands right before the noun phrase that ends with the party at the index. */
    private boolean hasPreposition(int first) {
        int before = line.firstWordAfter(parties.get(firstOfPhrase(first)).begin()) - 1;
        int word = line.lower(before).equals("the") ? before - 1 : before;
        return NounPhrases.isPreposition(line.lower(word));
    }

    /** The first of the parties that are one noun phrase with the one at the index. */
    private int firstOfPhrase(int of) {
        int at = of;
        while (at > 0 && of - at < LONGEST && isOne(at - 1)) {
            at--;
        }
        return at;
    }

    /** Whether the party at the index and the next are one noun phrase. */
    private boolean isOne(int at) {
        return line.isOne(parties.get(at), parties.get(at + 1));
    }

    /** What stands between the party at the index and the next. */
    private String gap(int at) {
        return line.gap(parties.get(at), parties.get(at + 1));
    }
}
