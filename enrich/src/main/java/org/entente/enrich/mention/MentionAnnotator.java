package org.entente.enrich.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Span;
import org.entente.enrich.document.Token;
import org.entente.enrich.gazetteer.Entry;
import org.entente.enrich.gazetteer.Gazetteer;
import org.entente.enrich.pipeline.Annotator;
import org.entente.enrich.pipeline.Layer;
import org.jspecify.annotations.Nullable;

/**
 * Mentions by the gazetteer, the longest name first, and names that no dictionary knows by their capitals and the words around them.
 * A mention that the gazetteer knows carries its id; the others are left to the linking. In a title, or any sentence in title case,
 * capitals say nothing: there a name counts only if the rest of the story has it.
 */
public final class MentionAnnotator implements Annotator {

    private static final int TITLE_CASE_PERCENT = 60;

    private final Gazetteer gazetteer;

    public MentionAnnotator(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public String name() {
        return "gazetteer-mentions";
    }

    @Override
    public String model() {
        return "gazetteer-mentions/1";
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.SENTENCES);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.MENTIONS);
    }

    @Override
    public Document annotate(Document document) {
        int dateline = Dateline.end(document);
        Set<String> names = new HashSet<>();
        Set<String> families = new HashSet<>();
        for (Sentence sentence : document.sentences()) {
            collect(sentence, names, families);
        }
        List<Mention> mentions = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            int before = sentence.span().in() == Field.BODY ? dateline : 0;
            new Reading(document, sentence, before, names, families, mentions).read();
        }
        return document.withMentions(mentions);
    }

    /** Notes the full names of the sentence and the family names of the persons among them. */
    private void collect(Sentence sentence, Set<String> names, Set<String> families) {
        List<Token> tokens = sentence.tokens();
        boolean titleCase = isTitleCase(tokens);
        for (int at = 0; at < tokens.size(); ) {
            Gazetteer.Match match = gazetteer.longest(tokens, at);
            if (match != null) {
                if (match.entry().kind() == ActorKind.PERSON) {
                    families.add(tokens.get(match.entry().role() == Entry.Role.FAMILY_FIRST ? at : match.end() - 1)
                            .text());
                }
                at = match.end();
                continue;
            }
            NameFinder.Run run =
                    titleCase || !NameWords.isCapitalised(tokens.get(at).text())
                            ? null
                            : NameFinder.at(tokens, at, limit(tokens, at));
            if (run == null) {
                at++;
                continue;
            }
            names.add(key(tokens, run.begin(), run.end()));
            if (run.type() == MentionType.PERSON) {
                families.add(tokens.get(run.end() - 1).text());
            }
            at = run.end();
        }
    }

    /** The first token at or after {@code from + 1} where the gazetteer knows a name, or where the run could not go on. */
    private int limit(List<Token> tokens, int from) {
        int at = from + 1;
        while (at < tokens.size() && gazetteer.longest(tokens, at) == null) {
            String text = tokens.get(at).text();
            if (!NameWords.isCapitalised(text)
                    && !NameWords.PARTICLES.contains(text)
                    && Character.isLetter(text.charAt(0))) {
                break;
            }
            at++;
        }
        return at;
    }

    private static String key(List<Token> tokens, int begin, int end) {
        StringBuilder key = new StringBuilder();
        for (int i = begin; i < end; i++) {
            key.append(tokens.get(i).text()).append(' ');
        }
        return key.toString();
    }

    private static boolean isTitleCase(List<Token> tokens) {
        int words = 0;
        int capitals = 0;
        for (Token token : tokens) {
            if (Character.isLetter(token.text().charAt(0)) && token.text().length() > 3) {
                words++;
                capitals += NameWords.isCapitalised(token.text()) ? 1 : 0;
            }
        }
        return words > 3 && capitals * 100 > words * TITLE_CASE_PERCENT;
    }

    /** One pass over one sentence. */
    private final class Reading {

        private final Document document;
        private final Sentence sentence;
        private final List<Token> tokens;
        private final int dateline;
        private final Set<String> names;
        private final Set<String> families;
        private final List<Mention> mentions;
        private final boolean titleCase;

        Reading(
                Document document,
                Sentence sentence,
                int dateline,
                Set<String> names,
                Set<String> families,
                List<Mention> mentions) {
            this.document = document;
            this.sentence = sentence;
            this.tokens = sentence.tokens();
            this.dateline = dateline;
            this.names = names;
            this.families = families;
            this.mentions = mentions;
            this.titleCase = isTitleCase(tokens);
        }

        void read() {
            int at = 0;
            while (at < tokens.size()) {
                int end = known(at);
                end = end > at ? end : unknown(at);
                at = Math.max(end, at + 1);
            }
        }

        /** Adds the name that the gazetteer knows at the token; the index after it, or {@code at} if there is none. */
        private int known(int at) {
            Gazetteer.Match match = gazetteer.longest(tokens, at);
            if (match == null) {
                return at;
            }
            Entry entry = match.entry();
            boolean isPartOfLonger = match.end() - at == 1
                    && (entry.kind() == null || entry.role() == Entry.Role.CAPITAL)
                    && match.end() < tokens.size()
                    && (NameWords.ORGANISATION.contains(tokens.get(match.end()).text()) || isTitled(at));
            if (isPartOfLonger) {
                return at;
            }
            boolean isPlace = entry.kind() == null
                    || tokens.get(at).span().begin() < dateline
                    || (entry.role() == Entry.Role.CAPITAL && isWhere(at, match.end()));
            add(at, match.end(), type(entry, isPlace), isPlace ? null : entry.id());
            return match.end();
        }

        private int unknown(int at) {
            String text = tokens.get(at).text();
            if (!NameWords.isCapitalised(text) || tokens.get(at).span().begin() < dateline) {
                return at;
            }
            NameFinder.Run run = NameFinder.at(tokens, at, limit(tokens, at));
            if (run == null) {
                return at;
            }
            if (run.end() - run.begin() == 1) {
                single(run);
            } else if (!titleCase || names.contains(key(tokens, run.begin(), run.end()))) {
                add(run.begin(), run.end(), run.type(), null);
            } else {
                return at;
            }
            return run.end();
        }

        /** A single word is a name if the story has a person of that family name, or if its place says so. */
        private void single(NameFinder.Run run) {
            String text = tokens.get(run.begin()).text();
            boolean isKnown = gazetteer.bare(text).isPresent() && !NameWords.GENERIC.contains(text);
            if (isKnown || families.contains(text) || (run.titled() && !titleCase)) {
                add(run.begin(), run.end(), MentionType.PERSON, null);
            } else if (!titleCase && run.begin() > 0 && run.type() == MentionType.PLACE) {
                add(run.begin(), run.end(), MentionType.PLACE, null);
            } else if (!titleCase && run.begin() > 0 && !NameWords.GENERIC.contains(text)) {
                add(run.begin(), run.end(), MentionType.MISC, null);
            }
        }

        private boolean isTitled(int at) {
            return at > 0 && NameWords.TITLES.contains(tokens.get(at - 1).text());
        }

        private boolean isWhere(int at, int end) {
            boolean isAfterPreposition =
                    at > 0 && NameWords.WHERE.contains(tokens.get(at - 1).text());
            boolean isBeforeComma = end + 1 < tokens.size()
                    && tokens.get(end).text().equals(",")
                    && gazetteer.longest(tokens, end + 1) != null;
            return isAfterPreposition || isBeforeComma;
        }

        private void add(int begin, int end, MentionType type, @Nullable String actor) {
            Span span = new Span(
                    sentence.span().in(),
                    tokens.get(begin).span().begin(),
                    tokens.get(end - 1).span().end());
            mentions.add(new Mention(span, document.text(span), sentence.index(), type, actor));
        }
    }

    private static MentionType type(Entry entry, boolean isPlace) {
        if (isPlace || entry.kind() == null) {
            return MentionType.PLACE;
        }
        return switch (entry.kind()) {
            case COUNTRY -> entry.role() == Entry.Role.DEMONYM ? MentionType.MISC : MentionType.PLACE;
            case PERSON -> MentionType.PERSON;
            case ORGANISATION -> MentionType.ORGANISATION;
        };
    }
}
