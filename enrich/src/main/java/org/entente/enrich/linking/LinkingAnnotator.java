package org.entente.enrich.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.enrich.document.Actor;
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
 * From mentions to actors: what the gazetteer knows by its id, an unknown person or organisation by an id made from its name, and
 * short forms ("Kim", "the North") by what the story named in full. Two people of one family name stay two.
 *
 * <p>An actor's salience is its share of the weights of all mentions of actors: a mention in the title weighs {@value #TITLE}, in the
 * first sentence of the body {@value #LEAD}, elsewhere 1.
 */
public final class LinkingAnnotator implements Annotator {

    private static final double TITLE = 2;
    private static final double LEAD = 1.5;
    private static final Map<String, String> HALVES = Map.of("North", "country/PRK", "South", "country/KOR");

    private final Gazetteer gazetteer;
    private final int maxActors;

    /** @param maxActors the most actors a document keeps, the most salient first */
    public LinkingAnnotator(Gazetteer gazetteer, int maxActors) {
        this.gazetteer = gazetteer;
        this.maxActors = maxActors;
    }

    @Override
    public String name() {
        return "gazetteer-linking";
    }

    @Override
    public String model() {
        return "gazetteer-linking/1";
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.SENTENCES, Layer.MENTIONS);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.ACTORS);
    }

    @Override
    public Document annotate(Document document) {
        List<Mention> mentions = new ArrayList<>(document.mentions());
        mentions.addAll(halves(document));
        mentions.sort(Comparator.comparing((Mention mention) -> mention.span().in())
                .thenComparingInt(mention -> mention.span().begin()));
        Families families = families(mentions);
        Map<String, Draft> drafts = new LinkedHashMap<>();
        int lead = lead(document);
        double total = 0;
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            String id = mention.actor() == null ? resolve(mention, i, families) : mention.actor();
            if (id == null) {
                continue;
            }
            mentions.set(i, mention.withActor(id));
            double weight = mention.span().in() == Field.TITLE ? TITLE : mention.sentence() == lead ? LEAD : 1;
            drafts.computeIfAbsent(id, any -> new Draft(mention)).add(weight);
            total += weight;
        }
        return withActors(document, mentions, drafts, total);
    }

    private static final class Draft {
        private final Mention first;
        private double weight;
        private int mentions;

        Draft(Mention first) {
            this.first = first;
        }

        void add(double more) {
            weight += more;
            mentions++;
        }
    }

    private Document withActors(Document document, List<Mention> mentions, Map<String, Draft> drafts, double total) {
        List<Actor> actors = new ArrayList<>(drafts.size());
        drafts.forEach((id, draft) -> actors.add(actor(id, draft, total)));
        actors.sort(Comparator.comparingDouble(Actor::salience).reversed());
        if (actors.size() <= maxActors) {
            return document.withActors(actors, 0, mentions);
        }
        List<Actor> kept = actors.subList(0, maxActors);
        Map<String, Actor> byId = new HashMap<>();
        kept.forEach(actor -> byId.put(actor.id(), actor));
        mentions.replaceAll(mention ->
                mention.actor() == null || byId.containsKey(mention.actor()) ? mention : mention.withActor(null));
        return document.withActors(kept, actors.size() - maxActors, mentions);
    }

    private Actor actor(String id, Draft draft, double total) {
        double salience = draft.weight / total;
        Entry entry = gazetteer.byId(id).orElse(null);
        if (entry != null && entry.kind() != null) {
            return new Actor(id, entry.kind(), entry.name(), entry.country(), true, salience, draft.mentions);
        }
        ActorKind kind = draft.first.type() == MentionType.PERSON ? ActorKind.PERSON : ActorKind.ORGANISATION;
        return new Actor(id, kind, draft.first.text().replace('\n', ' '), null, false, salience, draft.mentions);
    }

    /** Notes everybody who is named in full. */
    private Families families(List<Mention> mentions) {
        Families families = new Families();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.type() != MentionType.PERSON || mention.text().indexOf(' ') < 0) {
                continue;
            }
            String id = mention.actor() == null ? made(mention) : mention.actor();
            if (id != null) {
                boolean familyFirst = gazetteer
                        .byId(id)
                        .map(entry -> entry.role() == Entry.Role.FAMILY_FIRST)
                        .orElse(false);
                String text = mention.text();
                String family =
                        familyFirst ? text.substring(0, text.indexOf(' ')) : text.substring(text.lastIndexOf(' ') + 1);
                families.add(family, i, id);
            }
        }
        return families;
    }

    private @Nullable String resolve(Mention mention, int at, Families families) {
        boolean isSingle = mention.text().indexOf(' ') < 0;
        return switch (mention.type()) {
            case PERSON -> isSingle ? byFamily(mention, at, families) : made(mention);
            case ORGANISATION -> made(mention);
            case PLACE, MISC -> null;
        };
    }

    private @Nullable String byFamily(Mention mention, int at, Families families) {
        String named = families.resolve(mention.text(), at);
        return named != null
                ? named
                : gazetteer.bare(mention.text()).map(Entry::id).orElse(null);
    }

    private static @Nullable String made(Mention mention) {
        String slug = Slug.of(mention.text());
        if (slug.isEmpty()) {
            return null;
        }
        return (mention.type() == MentionType.PERSON ? "person/" : "org/") + slug;
    }

    /** "the North" and "the South" where the story has named the Korea that is meant. */
    private static List<Mention> halves(Document document) {
        List<Mention> found = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 1; i < tokens.size(); i++) {
                String country = HALVES.get(tokens.get(i).text());
                if (country != null
                        && isAlone(tokens, i)
                        && names(document, country)
                        && isFree(document, tokens.get(i).span())) {
                    Span span = tokens.get(i).span();
                    found.add(new Mention(span, document.text(span), sentence.index(), MentionType.PLACE, country));
                }
            }
        }
        return found;
    }

    private static boolean isAlone(List<Token> tokens, int i) {
        return tokens.get(i - 1).text().equalsIgnoreCase("the")
                && (i + 1 == tokens.size() || isEnd(tokens.get(i + 1).text()));
    }

    private static boolean isEnd(String next) {
        return !Character.isUpperCase(next.charAt(0)) && !next.equals("of") && !next.equals("-");
    }

    private static boolean names(Document document, String country) {
        return document.mentions().stream().anyMatch(mention -> country.equals(mention.actor()));
    }

    private static boolean isFree(Document document, Span span) {
        return document.mentions().stream().noneMatch(mention -> mention.span().overlaps(span));
    }

    private static int lead(Document document) {
        for (Sentence sentence : document.sentences()) {
            if (sentence.span().in() == Field.BODY) {
                return sentence.index();
            }
        }
        return -1;
    }
}
