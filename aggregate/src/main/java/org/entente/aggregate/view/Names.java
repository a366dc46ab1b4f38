package org.entente.aggregate.view;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.aggregate.contribution.ActorCard;

/** The names of actors; those of countries also where only their people have been named so far. */
final class Names {

    private static final String AUTHOR = "author";
    private static final String COUNTRY = "country/";
    private static final Map<String, String> COUNTRIES = countries();

    private final Rows<ActorCard> actors;

    Names(Rows<ActorCard> actors) {
        this.actors = actors;
    }

    /** Each id to its name. */
    Map<String, ActorName> of(Set<String> ids) {
        Map<String, ActorName> names = new HashMap<>();
        actors.each(ids, (id, card) -> names.put(id, new ActorName(id, card.name(), card.kind())));
        ids.forEach(id -> names.computeIfAbsent(id, Names::unseen));
        return names;
    }

    private static ActorName unseen(String id) {
        if (id.equals(AUTHOR)) {
            return new ActorName(id, "the articles themselves", "AUTHOR");
        }
        if (id.startsWith(COUNTRY)) {
            return new ActorName(id, COUNTRIES.getOrDefault(id.substring(COUNTRY.length()), id), "COUNTRY");
        }
        return new ActorName(id, id, id.startsWith("person/") ? "PERSON" : "ORGANISATION");
    }

    private static Map<String, String> countries() {
        Map<String, String> names = new HashMap<>();
        Arrays.stream(Locale.getISOCountries())
                .map(code -> new Locale.Builder().setRegion(code).build())
                .forEach(country -> names.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH)));
        return Map.copyOf(names);
    }
}
