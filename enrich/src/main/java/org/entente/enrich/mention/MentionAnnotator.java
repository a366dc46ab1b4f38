package org.entente.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.document.Span;
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

    private static final int LONGEST_NAME = 6;
    private static final Set<String> ALLIES = Set.of(
            "ally",
            "allies",
            "behalf",
            "critic",
            "critics",
            "criticism",
            "enemy",
            "enemies",
            "foe",
            "rival",
            "patience");

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
        StoryWords words = new StoryWords(document.sentences());
        Named named = new Named();
        List<Line> lines = new ArrayList<>(document.sentences().size());
        for (Sentence sentence : document.sentences()) {
            Line line = new Line(sentence, gazetteer, words);
            lines.add(line);
            named.collect(line, words);
        }
        List<Mention> mentions = new ArrayList<>();
        for (Line line : lines) {
            int before = line.sentence().span().in() == Field.BODY ? dateline : 0;
            new Reading(document, line, before, words, named, mentions).read();
        }
        return document.withMentions(mentions);
    }

    /** One pass over one sentence. */
    private final class Reading {

        private final Document document;
        private final Line line;
        private final int dateline;
        private final StoryWords words;
        private final Named named;
        private final List<Mention> mentions;

        Reading(Document document, Line line, int dateline, StoryWords words, Named named, List<Mention> mentions) {
            this.document = document;
            this.line = line;
            this.dateline = dateline;
            this.words = words;
            this.named = named;
            this.mentions = mentions;
        }

        void read() {
            int at = 0;
            while (at < line.tokens().size()) {
                Gazetteer.Match match = line.known(at);
                int end = match != null ? known(match, at) : unknown(at);
                at = Math.max(end, at + 1);
            }
        }

        /** Adds the name that the gazetteer knows at the token. */
        private int known(Gazetteer.Match match, int at) {
            Entry entry = match.entry();
            boolean isFamily = match.end() - at == 1
                    && entry.role() == Entry.Role.NAME
                    && (entry.kind() == null || entry.kind() == ActorKind.COUNTRY)
                    && named.hasFamily(line.text(at));
            if (isFamily) {
                add(at, match.end(), MentionType.PERSON, null);
                return match.end();
            }
            boolean isPlace = entry.kind() == null
                    || isInDateline(at)
                    || (entry.role() == Entry.Role.CAPITAL && isWhere(at, match.end()));
            add(at, match.end(), type(entry, isPlace), isPlace ? null : entry.id());
            return match.end();
        }

        private int unknown(int at) {
            if (isInDateline(at) || !NameWords.isCapitalised(line.text(at))) {
                return at;
            }
            if (line.titleCase()) {
                return headline(at);
            }
            NameFinder.Run run = NameFinder.at(line, at, words);
            if (run == null) {
                return at;
            }
            if (run.isSingle()) {
                single(run);
            } else {
                add(run.begin(), run.end(), run.type(), null);
            }
            return run.end();
        }

        /** Where capitals say nothing, a name is one that the rest of the story has, or a family name of it. */
        private int headline(int at) {
            for (int end = Math.min(line.tokens().size(), at + LONGEST_NAME); end > at + 1; end--) {
                MentionType type = named.type(line, at, end);
                if (type != null) {
                    add(at, end, type, null);
                    return end;
                }
            }
            if (isFamily(line.text(at))) {
                add(at, at + 1, MentionType.PERSON, null);
            }
            return at + 1;
        }

        /** A single word is a name if the story has a person of that family name, or if its place says so. */
        private void single(NameFinder.Run run) {
            String text = line.text(run.begin());
            boolean isPlain = NameWords.isGeneric(text) || NameWords.isCommon(text);
            if (isFamily(text) || (run.titled() && run.type() == MentionType.PERSON)) {
                add(run.begin(), run.end(), MentionType.PERSON, null);
            } else if (run.begin() > 0 && !isPlain) {
                MentionType type = run.type() == MentionType.PLACE ? MentionType.PLACE : MentionType.MISC;
                add(run.begin(), run.end(), type, null);
            }
        }

        private boolean isFamily(String text) {
            return named.hasFamily(text)
                    || (!NameWords.isGeneric(text) && gazetteer.bare(text).isPresent());
        }

        private boolean isInDateline(int at) {
            return line.tokens().get(at).span().begin() < dateline;
        }

        /** Whether a capital is a place here and not its government: "in Moscow", "Moscow airport", "Moscow-based", "Moscow, Russia". */
        private boolean isWhere(int at, int end) {
            String next = line.text(end);
            boolean isBeforeSite = NameWords.isSite(next.equals("-") ? line.text(end + 1) : next);
            boolean isBeforePlace = next.equals(",") && end + 1 < line.tokens().size() && line.known(end + 1) != null;
            return isBeforeSite || isBeforePlace || isAfterWhere(at);
        }

        private boolean isAfterWhere(int at) {
            String before = line.text(at - 1);
            boolean isOfAlly = before.equals("of") && ALLIES.contains(line.text(at - 2));
            return NameWords.isWhere(before) && !isOfAlly;
        }

        private void add(int begin, int end, MentionType type, @Nullable String actor) {
            Span span = new Span(
                    line.sentence().span().in(),
                    line.tokens().get(begin).span().begin(),
                    line.tokens().get(end - 1).span().end());
            mentions.add(new Mention(span, document.text(span), line.sentence().index(), type, actor));
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
