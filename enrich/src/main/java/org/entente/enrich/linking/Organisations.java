package org.entente.enrich.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Token;
import org.entente.enrich.gazetteer.Entry;
import org.entente.enrich.gazetteer.Gazetteer;
import org.entente.enrich.gazetteer.Names;
import org.entente.enrich.resource.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * Which organisation a mention stands for where the gazetteer does not say. What every country or town has ("the Defence Ministry") is an
 * actor only with the country named before it; where it is an organ of the state, that is the country it acts for. An acronym in brackets
 * after a name stands for it.
 */
final class Organisations {

    private static final WordLists LISTS = WordLists.load(Organisations.class, "organisation-words");
    private static final Set<String> EVERYWHERE = LISTS.of("everywhere");
    private static final Set<String> ORGANS = LISTS.of("organ");
    private static final Set<String> NO_STATE = LISTS.of("no-state");
    private static final int LONGEST_ACRONYM = 6;

    private final Gazetteer gazetteer;
    private final Document document;
    private final List<Mention> mentions;
    private final Map<String, String> acronyms = new HashMap<>();
    private final Map<String, Made> made = new HashMap<>();

    /**
     * An organisation that the country named before it tells from others.
     *
     * @param country the country it acts for; null where it is merely at home there
     */
    record Made(String name, @Nullable String country) {}

    Organisations(Gazetteer gazetteer, Document document, List<Mention> mentions) {
        this.gazetteer = gazetteer;
        this.document = document;
        this.mentions = mentions;
    }

    /** The id of the organisation at the place among the mentions; null where the name alone does not say which one it is. */
    @Nullable
    String at(int at) {
        Mention mention = mentions.get(at);
        String id = mention.actor() == null ? named(mention, at) : mention.actor();
        if (id != null) {
            noteAcronym(at, id);
        }
        return id;
    }

    /** The organisation that the story gave the acronym to. */
    @Nullable
    String byAcronym(Mention mention) {
        return acronyms.get(mention.text());
    }

    /** What is known of an organisation whose id was made here with the country before it. */
    @Nullable
    Made made(String id) {
        return made.get(id);
    }

    private @Nullable String named(Mention mention, int at) {
        String text = Names.plain(mention.text());
        String explained = acronyms.get(text);
        if (explained != null) {
            return explained;
        }
        List<Token> tokens = tokens(mention);
        Entry whole = gazetteer.whole(tokens);
        if (whole != null && whole.kind() != ActorKind.ORGANISATION) {
            return null; // a place, or a country in a dateline
        }
        Gazetteer.Match first = gazetteer.longest(tokens, 0);
        if (first != null && first.entry().kind() == ActorKind.COUNTRY) {
            return ofCountry(text, first, tokens);
        }
        Mention before = at > 0 ? mentions.get(at - 1) : null;
        String country = before == null ? null : countryBefore(before, mention);
        if (country != null && before != null) {
            String name = Names.plain(before.text()) + " " + text;
            String id = "org/" + Slug.of(name);
            made.putIfAbsent(id, new Made(name, isOrgan(text) ? country : null));
            return id;
        }
        String slug = Slug.of(text);
        return slug.isEmpty() || isEverywhere(text) ? null : "org/" + slug;
    }

    /** "Russian Energy Ministry", where the name itself begins with the country. */
    private @Nullable String ofCountry(String text, Gazetteer.Match country, List<Token> tokens) {
        String slug = Slug.of(text);
        if (slug.isEmpty()) {
            return null;
        }
        int next = country.end() < tokens.size()
                        && tokens.get(country.end()).text().matches("['’]s?")
                ? country.end() + 1
                : country.end();
        String rest = String.join(
                " ",
                tokens.subList(next, tokens.size()).stream().map(Token::text).toList());
        boolean isState = isEverywhere(rest) && isOrgan(rest);
        String id = "org/" + slug;
        made.putIfAbsent(id, new Made(text, isState ? country.entry().id() : null));
        return id;
    }

    private List<Token> tokens(Mention mention) {
        Span span = mention.span();
        return document.sentences().get(mention.sentence()).tokens().stream()
                .filter(token ->
                        token.span().begin() >= span.begin() && token.span().end() <= span.end())
                .toList();
    }

    /** The country that the mention right before gives: "Russian Energy Ministry", "France's High Court". */
    private @Nullable String countryBefore(Mention before, Mention mention) {
        String id = before.actor();
        if (id == null
                || !id.startsWith("country/")
                || before.span().in() != mention.span().in()
                || !isEverywhere(mention.text())) {
            return null;
        }
        int from = before.span().end();
        int gap = mention.span().begin() - from;
        if (gap < 1 || gap > 3) {
            return null;
        }
        String between =
                document.text(new Span(before.span().in(), from, mention.span().begin()));
        return between.isBlank() || between.equals("'s ") || between.equals("’s ") || between.equals("' ") ? id : null;
    }

    private static boolean isEverywhere(String name) {
        String[] words = Names.plain(name).split(" ", -1);
        return words[0].equals("Ministry")
                || (words.length == 1 && ORGANS.contains(words[0]))
                || (words.length == 2 && EVERYWHERE.contains(words[0]));
    }

    /** "Energy Ministry" and "High Court", not "Reform Party" or "Bar Association". */
    private static boolean isOrgan(String name) {
        String[] words = name.split(" ", -1);
        return words[0].equals("Ministry")
                || (ORGANS.contains(words[words.length - 1]) && !NO_STATE.contains(words[0]));
    }

    /** "the Peace Research Institute (PRI)": notes the acronym. */
    private void noteAcronym(int at, String id) {
        if (at + 1 >= mentions.size()) {
            return;
        }
        Mention mention = mentions.get(at);
        Mention next = mentions.get(at + 1);
        String text = next.text();
        boolean isInBrackets = (next.actor() == null || isInitials(text, mention.text()))
                && next.type() != MentionType.PERSON
                && next.span().in() == mention.span().in()
                && next.span().begin() - mention.span().end() == 2
                && document.text(mention.span().in())
                        .startsWith(" (", mention.span().end());
        if (isInBrackets && isAcronym(text)) {
            acronyms.putIfAbsent(text, id);
        }
    }

    /** Whether the letters are those that the capitalised words of the name begin with. */
    private static boolean isInitials(String letters, String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : Names.plain(name).split("[ -]", -1)) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return letters.contentEquals(initials);
    }

    private static boolean isAcronym(String text) {
        return text.length() > 1
                && text.length() <= LONGEST_ACRONYM
                && text.chars().allMatch(Character::isUpperCase);
    }
}
