package org.entente.enrich.stance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whom the last sentences named and by which titles, so that "she said", "the minister added" and "the agency warned" have an answer. One
 * instance hears one document from its start; not thread-safe.
 */
final class Cast {

    private static final int SENTENCES = 8;
    private static final int TITLE_BEFORE = 4;
    private static final int TITLE_AFTER = 8;
    private static final int PREPOSITION_BEFORE = 3;
    private static final Map<String, Set<String>> ALSO_CALLED = Map.of(
            "leader", Set.of("president", "minister", "premier", "chancellor", "king", "strongman", "emir"),
            "premier", Set.of("minister"),
            "minister", Set.of("premier", "secretary"),
            "chief",
                    Set.of(
                            "head",
                            "commander",
                            "director",
                            "director-general",
                            "secretary-general",
                            "president",
                            "chair"),
            "head", Set.of("chief", "director", "director-general", "president", "chair"),
            "envoy", Set.of("ambassador", "negotiator", "representative"),
            "diplomat", Set.of("minister", "ambassador", "envoy", "secretary"),
            "politician", Set.of("leader", "minister", "senator", "lawmaker", "candidate"));

    private final Deque<List<Party>> sentences = new ArrayDeque<>();
    private final Map<String, Set<String>> titles = new HashMap<>();
    private @Nullable Party speaker;

    /** Takes the sentence in, once it is read. */
    void hear(Line line) {
        List<Party> named = named(line, line.end());
        if (!named.isEmpty()) {
            sentences.addFirst(named);
        }
        if (sentences.size() > SENTENCES) {
            sentences.removeLast();
        }
        for (Party party : line.parties()) {
            if (party.person() && !line.quoted(party.begin())) {
                noteTitles(line, party);
            }
        }
    }

    /** Notes who has spoken, null for somebody whom nobody knows. */
    void spoke(@Nullable Party by) {
        speaker = by;
    }

    /** Those named before the place outside quotes: what may be a subject first, then owners, then what follows a preposition. */
    static List<Party> named(Line line, int before) {
        List<Party> subjects = new ArrayList<>();
        List<Party> owners = new ArrayList<>();
        List<Party> others = new ArrayList<>();
        for (Party party : line.parties()) {
            if (party.end() <= before && !line.quoted(party.begin())) {
                boolean owns = line.lower(line.firstWordAfter(party.end())).equals("'s");
                (followsPreposition(line, party) ? others : owns ? owners : subjects).add(party);
            }
        }
        subjects.addAll(owners);
        subjects.addAll(others);
        return subjects;
    }

    /** Who the sentence is about: the first that no preposition goes before. */
    static @Nullable Party subject(Line line, int before) {
        for (Party party : line.parties()) {
            if (party.end() <= before && !line.quoted(party.begin()) && !followsPreposition(line, party)) {
                return line.head(party);
            }
        }
        return null;
    }

    /** Whom "he" or "she" is, said at the place; null if nobody can be. */
    @Nullable
    Party person(Line line, int at, Sex sex) {
        Party any = null;
        for (Party party : before(line, at)) {
            Sex known = party.person() ? sex(party) : null;
            if (known == sex) {
                return any != null && sex == Sex.MALE ? any : party;
            }
            if (party.person() && known == null && any == null) {
                any = party;
            }
        }
        return any;
    }

    /** Whom "it" or "they" are, said at the place: the last to speak that is no person, else the last named. */
    @Nullable
    Party body(Line line, int at) {
        return body(line, at, party -> !party.person());
    }

    /** Whom "the agency" is, said at the place, or "the government". */
    @Nullable
    Party body(Line line, int at, String noun) {
        boolean ofState = SpeakerWords.isOfState(noun);
        return body(line, at, party -> !party.person() && ofState == party.id().startsWith("country/"));
    }

    private @Nullable Party body(Line line, int at, Predicate<Party> may) {
        if (speaker != null && may.test(speaker)) {
            return speaker;
        }
        return before(line, at).stream().filter(may).findFirst().orElse(null);
    }

    /**
     * Whom "the president" is, said at the place.
     *
     * @param of of which actor; null where none is said
     */
    @Nullable
    Party holder(Line line, int at, String office, @Nullable String of) {
        Party untitled = null;
        boolean speaksForOthers = SpeakerWords.isVoiceOf(office);
        for (Party party : before(line, at)) {
            if (!party.person()) {
                continue;
            }
            Set<String> known = titles.getOrDefault(party.id(), Set.of());
            boolean fits = of == null || of.equals(party.country()) || !of.startsWith("country/");
            if (fits && isCalled(known, office)) {
                return party;
            }
            boolean may = of == null || of.equals(party.country());
            if (may && !speaksForOthers && untitled == null && known.stream().noneMatch(SpeakerWords::isOffice)) {
                untitled = party;
            }
        }
        boolean itsVoice = of == null && speaksForOthers && speaker != null && !speaker.person();
        return itsVoice ? speaker : untitled;
    }

    private List<Party> before(Line line, int at) {
        List<Party> all = new ArrayList<>(named(line, at));
        sentences.forEach(all::addAll);
        return all;
    }

    private @Nullable Sex sex(Party party) {
        Set<String> known = titles.getOrDefault(party.id(), Set.of());
        if (known.stream().anyMatch(SpeakerWords::isWoman)) {
            return Sex.FEMALE;
        }
        return known.stream().anyMatch(SpeakerWords::isMan) ? Sex.MALE : party.sex();
    }

    private static boolean isCalled(Set<String> known, String office) {
        return known.contains(office)
                || ALSO_CALLED.getOrDefault(office, Set.of()).stream().anyMatch(known::contains);
    }

    private void noteTitles(Line line, Party party) {
        int first = line.firstWordAfter(party.begin());
        for (int i = first - 1; i >= 0 && i >= first - TITLE_BEFORE; i--) {
            if (line.parted(i + 1) && !(line.before(i + 1) == ',' && i == first - 1)) {
                break;
            }
            noteTitle(party, line.lower(i));
        }
        int after = line.firstWordAfter(party.end());
        if (after < line.words().size() && line.before(after) == ',') {
            for (int i = after; i < line.words().size() && i < after + TITLE_AFTER; i++) {
                Party other = line.partyAt(i);
                if ((i > after && line.parted(i)) || (other != null && other.person())) {
                    break;
                }
                noteTitle(party, line.lower(i));
            }
        }
    }

    private void noteTitle(Party party, String word) {
        if (SpeakerWords.isOffice(word) || SpeakerWords.isWoman(word) || SpeakerWords.isMan(word)) {
            titles.computeIfAbsent(party.id(), any -> new HashSet<>()).add(word);
        }
    }

    private static boolean followsPreposition(Line line, Party party) {
        int first = line.firstWordAfter(party.begin());
        for (int i = first - 1; i >= 0 && i >= first - PREPOSITION_BEFORE; i--) {
            if (line.parted(i + 1)) {
                return false;
            }
            if (NounPhrases.isPreposition(line.lower(i)) && line.partyAt(i) == null) {
                return true;
            }
        }
        return false;
    }
}
