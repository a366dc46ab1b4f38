package org.entente.enrich.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.MentionType;
import org.jspecify.annotations.Nullable;

/**
 * For which country a person acts that no table knows, by the office beside the name: "Finnish Foreign Minister Aino Lehto", "Pedro Salas,
 * Peru's finance minister", "Jan Oravec, a spokesman for Slovakia's government". Being of a country is not acting for it: a Danish singer
 * has none.
 */
final class ActsFor {

    private final Document document;
    private final Map<Integer, List<Mention>> bySentence = new HashMap<>();
    private final Function<String, @Nullable String> countryOf;

    /** @param countryOf the country that an actor is or acts for, by its id */
    ActsFor(Document document, List<Mention> mentions, Function<String, @Nullable String> countryOf) {
        this.document = document;
        this.countryOf = countryOf;
        for (Mention mention : mentions) {
            bySentence
                    .computeIfAbsent(mention.sentence(), any -> new ArrayList<>())
                    .add(mention);
        }
    }

    /** The country; null if the words around the mention give none. */
    @Nullable
    String country(Mention person) {
        Spot spot = Spot.of(document, person);
        int begin = spot.begin();
        if (spot.text(begin - 1).equals(",")) {
            String before = endingAt(person, spot, begin - 1);
            if (before != null) {
                return before;
            }
        }
        String title = endingAt(person, spot, begin);
        return title != null || !spot.text(spot.end()).equals(",") ? title : beginningAt(person, spot, spot.end() + 1);
    }

    /** "Finnish Foreign Minister", "the ambassador of Chile", right before the token. */
    private @Nullable String endingAt(Mention person, Spot spot, int end) {
        int at = end - 1;
        boolean acts = false;
        while (at >= 0 && (OfficeWords.isWhoActs(spot.text(at)) || OfficeWords.isBetween(spot.text(at)))) {
            acts |= OfficeWords.isWhoActs(spot.text(at));
            at--;
        }
        if (acts) {
            return actorEnding(person, spot, at + 1);
        }
        for (int of = end - 1; of > 0 && of >= end - 6; of--) {
            if (isOf(spot.text(of)) && OfficeWords.isWhoActs(spot.text(of - 1))) {
                int name = of + (OfficeWords.isArticle(spot.text(of + 1)) ? 2 : 1);
                return actorBeginning(person, spot, name);
            }
        }
        return null;
    }

    /** "Peru's finance minister", "a spokesman for Slovakia's government", from the token on. */
    private @Nullable String beginningAt(Mention person, Spot spot, int from) {
        int at = OfficeWords.isArticle(spot.text(from)) ? from + 1 : from;
        while (OfficeWords.isBetween(spot.text(at)) && actorBeginning(person, spot, at) == null) {
            at++;
        }
        Mention named = beginning(person, spot, at);
        if (named != null) {
            String country = named.actor() == null ? null : countryOf.apply(named.actor());
            int next = Spot.of(document, named).end();
            while (OfficeWords.isBetween(spot.text(next)) && !OfficeWords.isWhoActs(spot.text(next))) {
                next++;
            }
            return OfficeWords.isWhoActs(spot.text(next)) ? country : null;
        }
        boolean acts = false;
        while (OfficeWords.isWhoActs(spot.text(at)) || OfficeWords.isBetween(spot.text(at))) {
            acts |= OfficeWords.isWhoActs(spot.text(at));
            at++;
        }
        if (!acts || !isOf(spot.text(at))) {
            return null;
        }
        int name = at + (OfficeWords.isArticle(spot.text(at + 1)) ? 2 : 1);
        return actorBeginning(person, spot, name);
    }

    private static boolean isOf(String word) {
        return word.equals("of") || word.equals("for") || word.equals("to") || word.equals("from");
    }

    private @Nullable String actorEnding(Mention person, Spot spot, int end) {
        for (Mention mention : bySentence.getOrDefault(person.sentence(), List.of())) {
            if (mention.actor() != null
                    && mention.type() != MentionType.PERSON
                    && end > 0
                    && mention.span().end() == spot.tokens().get(end - 1).span().end()) {
                return countryOf.apply(mention.actor());
            }
        }
        return null;
    }

    private @Nullable String actorBeginning(Mention person, Spot spot, int at) {
        Mention mention = beginning(person, spot, at);
        return mention == null || mention.actor() == null ? null : countryOf.apply(mention.actor());
    }

    private @Nullable Mention beginning(Mention person, Spot spot, int at) {
        if (at >= spot.tokens().size()) {
            return null;
        }
        int offset = spot.tokens().get(at).span().begin();
        for (Mention mention : bySentence.getOrDefault(person.sentence(), List.of())) {
            if (mention.actor() != null
                    && mention.type() != MentionType.PERSON
                    && mention.span().begin() == offset) {
                return mention;
            }
        }
        return null;
    }
}
