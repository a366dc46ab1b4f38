package org.entente.aggregate.view;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.aggregate.contribution.ActorCard;

/** Answers from the directory of actors. */
final class StoredActors implements ActorView {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final char LAST_ASCII = 0x7F;

    private final Rows<ActorCard> actors;
    private final Names names;

    StoredActors(Rows<ActorCard> actors, Names names) {
        this.actors = actors;
        this.names = names;
    }

    @Override
    public Slice<ActorEntry> search(ActorQuery query) {
        String wanted = folded(query.text());
        Ranking<ActorEntry> ranking = new Ranking<>(query.after(), query.limit());
        actors.all((id, card) -> {
            if (folded(id).contains(wanted) || folded(card.name()).contains(wanted)) {
                ranking.add(Cursor.of(query.isById() ? 0 : card.articles(), id), entry(id, card));
            }
        });
        return ranking.ranked();
    }

    @Override
    public Optional<ActorEntry> find(String id) {
        return Optional.ofNullable(actors.get(id)).map(card -> entry(id, card));
    }

    @Override
    public Map<String, ActorName> names(Set<String> ids) {
        return names.of(ids);
    }

    private static ActorEntry entry(String id, ActorCard card) {
        return new ActorEntry(id, card.name(), card.kind(), card.country(), card.linked(), card.articles());
    }

    private static String folded(String text) {
        String plain = text.chars().allMatch(letter -> letter <= LAST_ASCII)
                ? text
                : ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .replaceAll("");
        return plain.toLowerCase(Locale.ROOT);
    }
}
