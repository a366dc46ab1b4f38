package org.entente.enrich.linking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Token;
import org.jspecify.annotations.Nullable;

/** "the North" and "the South", in no name of an actor, where the story has named the Korea that is meant. */
final class Halves {

    private static final Map<String, String> HALVES = Map.of("North", "country/PRK", "South", "country/KOR");

    private Halves() {}

    static List<Mention> in(Document document) {
        Set<String> named = new HashSet<>();
        document.mentions().stream()
                .filter(mention -> mention.actor() != null)
                .forEach(mention -> named.add(mention.actor()));
        if (HALVES.values().stream().noneMatch(named::contains)) {
            return List.of();
        }
        Map<Integer, List<Span>> taken = document.mentions().stream()
                .filter(mention -> mention.actor() != null)
                .collect(Collectors.groupingBy(
                        Mention::sentence, Collectors.mapping(Mention::span, Collectors.toList())));
        List<Mention> found = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 1; i < tokens.size(); i++) {
                Span span = tokens.get(i).span();
                String country = HALVES.get(tokens.get(i).text());
                if (country != null
                        && named.contains(country)
                        && isAlone(tokens, i)
                        && isFree(span, taken.get(sentence.index()))) {
                    found.add(new Mention(span, document.text(span), sentence.index(), MentionType.PLACE, country));
                }
            }
        }
        return found;
    }

    private static boolean isFree(Span span, @Nullable List<Span> taken) {
        return taken == null || taken.stream().noneMatch(span::overlaps);
    }

    private static boolean isAlone(List<Token> tokens, int i) {
        return tokens.get(i - 1).text().equalsIgnoreCase("the")
                && (i + 1 == tokens.size() || isEnd(tokens.get(i + 1).text()));
    }

    private static boolean isEnd(String next) {
        return !Character.isUpperCase(next.charAt(0)) && !next.equals("of") && !next.equals("-");
    }
}
