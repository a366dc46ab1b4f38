package org.entente.enrich.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Token;
import org.entente.enrich.gazetteer.Entry;
import org.entente.enrich.gazetteer.Gazetteer;
import org.entente.enrich.gazetteer.Names;

/**
 * What one word alone is the name of, by the full names of its story: "Haftar" is the person where "Khalifa Haftar" is named, though the
 * sentence at hand may not tell. A few are known by the gazetteer without one: "Xi".
 */
final class ShortForms {

    private final Gazetteer gazetteer;
    private final Set<String> people = new HashSet<>();
    private final Set<String> families = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private final Set<String> organisations = new HashSet<>();

    /**
     * @param names the names of each sentence
     * @param gazetteer knows whose family name stands first
     */
    ShortForms(List<Sentence> sentences, List<List<Name>> names, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (Sentence sentence : sentences) {
            for (Name name : names.get(sentence.index())) {
                if (name.end() - name.begin() > 1) {
                    add(sentence.tokens(), name);
                }
            }
        }
    }

    private void add(List<Token> tokens, Name name) {
        String first = tokens.get(name.begin()).text();
        if (name.type() == MentionType.PERSON) {
            Entry entry = gazetteer.whole(tokens.subList(name.begin(), name.end()));
            boolean isFamilyFirst = entry != null && entry.role() == Entry.Role.FAMILY_FIRST;
            String family = Names.family(surface(tokens, name), isFamilyFirst);
            String word = family.substring(family.lastIndexOf('-') + 1);
            if (word.length() > 1) {
                families.add(word);
            }
            for (int at = name.begin(); at < name.end(); at++) {
                people.add(tokens.get(at).text());
            }
        } else {
            others.add(first);
            if (name.type() == MentionType.ORGANISATION) {
                organisations.add(first);
            }
        }
    }

    /** The name with one space where its tokens do not touch. */
    private static String surface(List<Token> tokens, Name name) {
        StringBuilder surface = new StringBuilder();
        for (int at = name.begin(); at < name.end(); at++) {
            boolean touches = at > name.begin()
                    && tokens.get(at - 1).span().end() == tokens.get(at).span().begin();
            surface.append(at == name.begin() || touches ? "" : " ")
                    .append(tokens.get(at).text());
        }
        return surface.toString();
    }

    /** Whether the word stands in the name of somebody whom the story names in full. */
    boolean isOfPerson(String word) {
        return people.contains(word);
    }

    /** Whether the word is the family name of somebody whom the story names in full, and begins no other name. */
    boolean isFamily(String word) {
        return families.contains(word) && !others.contains(word);
    }

    /** The type of the word alone, which was read as of the given type. */
    MentionType type(String word, MentionType read) {
        boolean isKnown = read == MentionType.PLACE
                && !others.contains(word)
                && gazetteer.bare(word).isPresent();
        if (isKnown || (read != MentionType.PERSON && isFamily(word))) {
            return MentionType.PERSON;
        }
        return read == MentionType.PERSON && organisations.contains(word) && !people.contains(word)
                ? MentionType.ORGANISATION
                : read;
    }
}
