package org.entente.enrich.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.gazetteer.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Joins the model's names of a sentence with the gazetteer's. The model says what is a name, from where to where, and of which type; the
 * gazetteer says whom it stands for. A longer name of the gazetteer takes the model's shorter ones in, and one where the model sees no name
 * stands as well.
 */
final class Merging {

    private final Line line;
    private final List<Name> names;
    private final ShortForms forms;

    /** @param forms what the story's full names tell of single words */
    Merging(Line line, List<Name> names, ShortForms forms) {
        this.line = line;
        this.names = names;
        this.forms = forms;
    }

    /**
     * A name of the sentence.
     *
     * @param known the gazetteer's name in it that says whom it stands for; null where none does
     */
    record Found(int begin, int end, MentionType type, Line.@Nullable Known known) {}

    List<Found> found() {
        List<Found> found = new ArrayList<>();
        List<Line.Known> free = new ArrayList<>();
        List<Name> taken = new ArrayList<>();
        for (Line.Known known : line.known()) {
            List<Name> touched = names.stream()
                    .filter(name -> name.overlaps(known.begin(), known.end()))
                    .toList();
            boolean takesIn =
                    touched.stream().allMatch(name -> known.begin() <= name.begin() && name.end() <= known.end());
            if (takesIn && yields(known, touched)) {
                touched.forEach(name -> found.add(partOf(known, name)));
                taken.addAll(touched);
            } else if (takesIn) {
                free.add(known);
                taken.addAll(touched);
            }
        }
        free.forEach(known -> found.add(new Found(begin(known), known.end(), type(known, taken), known)));
        for (Name name : names) {
            if (!taken.contains(name) && !isPlainWord(name)) {
                found.addAll(parts(name));
            }
        }
        found.addAll(new LoneNames(line, forms).found(found));
        found.sort(Comparator.comparingInt(Found::begin));
        return found;
    }

    /**
     * Whether a body's name gives way to the model's names in it, as the labelled sets have it: the state's before its organ's ("Russian Foreign
     * Ministry"), and the one that words in small letters follow ("U.S. military").
     */
    private boolean yields(Line.Known known, List<Name> touched) {
        if (known.entry().kind() != ActorKind.ORGANISATION || touched.isEmpty()) {
            return false;
        }
        Name first = touched.get(0);
        boolean isBefore = first.begin() == known.begin() && first.end() < known.end();
        if (touched.size() == 1) {
            return isBefore && isLower(known.end() - 1) && line.isSpaced(known.end() - 1);
        }
        Entry state = line.entry(first.begin(), first.end());
        return isBefore && state != null && state.kind() == ActorKind.COUNTRY;
    }

    /** The model's name in a longer one of the gazetteer, which says whom it stands for where it is no name of its own. */
    private Found partOf(Line.Known known, Name name) {
        Entry own = line.entry(name.begin(), name.end());
        Line.Known settled = new Line.Known(name.begin(), name.end(), own == null ? known.entry() : own);
        return new Found(name.begin(), name.end(), own == null ? name.type() : type(settled, List.of(name)), settled);
    }

    /** Where the name begins; titles stay outside a person's ("King Salman", "Gen. Milley"), unless small words go on with them. */
    private int begin(Line.Known known) {
        int begin = known.begin();
        while (known.entry().kind() == ActorKind.PERSON
                && begin < known.end() - 1
                && NameReader.isTitle(line.tokens(), begin)) {
            begin++;
        }
        return isLower(begin) && !NameWords.isParticle(line.text(begin)) ? known.begin() : begin;
    }

    /**
     * The model's type where the names agree, the gazetteer's where the model saw less of the name or nothing. A country and its people are of
     * the types that the labelled sets give them, unless the story names a person so.
     */
    private MentionType type(Line.Known known, List<Name> taken) {
        MentionType own = type(known.entry());
        for (Name name : taken) {
            boolean isSame = name.begin() == known.begin() && name.end() == known.end();
            boolean isCountry = known.entry().kind() == ActorKind.COUNTRY
                    && (name.type() != MentionType.PERSON || !forms.isOfPerson(line.text(known.begin())));
            if (isSame && !isCountry) {
                return name.type();
            }
        }
        return own;
    }

    /** The gazetteer's type of the entry. */
    static MentionType type(Entry entry) {
        if (entry.kind() == null) {
            return MentionType.PLACE;
        }
        return switch (entry.kind()) {
            case COUNTRY -> entry.role() == Entry.Role.DEMONYM ? MentionType.MISC : MentionType.PLACE;
            case PERSON -> MentionType.PERSON;
            case ORGANISATION -> MentionType.ORGANISATION;
        };
    }

    /**
     * A name with the part of it that settles whom the whole stands for: "John McCain III", "U.S.-led", "northern Iraq". Countries that
     * hyphens join ("Peru-Chile") are a name each.
     */
    private List<Found> parts(Name name) {
        List<Line.Known> within = line.known().stream()
                .filter(known -> name.covers(known.begin(), known.end()))
                .toList();
        if (name.type() != MentionType.PERSON && isOneWord(name)) {
            List<Line.Known> countries = within.stream()
                    .filter(known -> known.entry().kind() == ActorKind.COUNTRY)
                    .toList();
            if (countries.size() == 1) {
                return List.of(new Found(name.begin(), name.end(), MentionType.MISC, countries.get(0)));
            }
            if (!countries.isEmpty()) {
                return countries.stream()
                        .map(known -> new Found(known.begin(), known.end(), type(known.entry()), known))
                        .toList();
            }
        }
        Line.Known settling = within.stream()
                .filter(known -> settles(name, known))
                .findFirst()
                .orElse(null);
        boolean isSingle = within.isEmpty() && name.end() - name.begin() == 1;
        MentionType type = isSingle ? forms.type(line.text(name.begin()), name.type()) : name.type();
        return List.of(new Found(name.begin(), name.end(), type, settling));
    }

    /**
     * Whether the name is nothing but the first word of the sentence, large for that, which the story has in small letters as well: "Arsenal
     * for autocracy". The gazetteer's names and people's stay.
     */
    private boolean isPlainWord(Name name) {
        return name.end() - name.begin() == 1
                && name.type() != MentionType.PERSON
                && line.isPlainStart(name.begin())
                && line.known().stream().noneMatch(known -> name.covers(known.begin(), known.end()));
    }

    private boolean settles(Name name, Line.Known known) {
        return switch (name.type()) {
            case PERSON -> known.entry().kind() == ActorKind.PERSON && !known.isSingle();
            case PLACE ->
                known.entry().kind() == ActorKind.COUNTRY && known.end() == name.end() && isLower(name.begin());
            case ORGANISATION, MISC -> false;
        };
    }

    private boolean isOneWord(Name name) {
        for (int at = name.begin() + 1; at < name.end(); at++) {
            if (line.isSpaced(at)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLower(int at) {
        return Character.isLowerCase(line.text(at).codePointAt(0));
    }
}
