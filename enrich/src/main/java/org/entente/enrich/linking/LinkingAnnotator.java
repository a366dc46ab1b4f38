package org.entente.enrich.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.enrich.document.Actor;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.gazetteer.Entry;
import org.entente.enrich.gazetteer.Gazetteer;
import org.entente.enrich.gazetteer.Names;
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
    private static final Comparator<Mention> ORDER = Comparator.comparing(
                    (Mention mention) -> mention.span().in())
            .thenComparingInt(mention -> mention.span().begin());

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
        return "gazetteer-linking/" + gazetteer.version() + "-top" + maxActors;
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
        List<Mention> halves = Halves.in(document);
        Map<Integer, List<Mention>> bySentence = halves.stream().collect(Collectors.groupingBy(Mention::sentence));
        mentions.removeIf(mention -> bySentence.getOrDefault(mention.sentence(), List.of()).stream()
                .anyMatch(half -> half.span().overlaps(mention.span())));
        mentions.addAll(halves);
        mentions.sort(ORDER);
        mentions.addAll(new OfficeHolders(document, mentions, gazetteer.offices()).found());
        mentions.sort(ORDER);
        Families families = families(mentions);
        Organisations organisations = new Organisations(gazetteer, document, mentions);
        Map<String, Draft> drafts = new LinkedHashMap<>();
        int lead = lead(document);
        double total = 0;
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            String id = resolve(mention, i, families, organisations);
            if (id == null) {
                continue;
            }
            mentions.set(i, mention.withActor(id));
            double weight = mention.span().in() == Field.TITLE ? TITLE : mention.sentence() == lead ? LEAD : 1;
            drafts.computeIfAbsent(id, any -> new Draft()).add(mention, weight);
            total += weight;
        }
        findCountries(document, mentions, drafts, organisations);
        return withActors(document, mentions, drafts, total, organisations);
    }

    private static final class Draft {
        private String name = "";
        private MentionType type = MentionType.MISC;
        private double weight;
        private int mentions;
        private @Nullable String country;

        void add(Mention mention, double more) {
            weight += more;
            mentions++;
            if (mention.nominal()) {
                return;
            }
            String text = Names.plain(mention.text());
            if (name.isEmpty() || (!Names.isFull(name) && Names.isFull(text))) {
                name = text;
                type = mention.type();
            }
        }
    }

    /** Finds for whom the people act whom no table knows. */
    private void findCountries(
            Document document, List<Mention> mentions, Map<String, Draft> drafts, Organisations organisations) {
        ActsFor offices = new ActsFor(document, mentions, id -> country(id, organisations));
        for (Mention mention : mentions) {
            String id = mention.actor();
            Draft draft = id == null || mention.type() != MentionType.PERSON ? null : drafts.get(id);
            if (id != null
                    && draft != null
                    && draft.country == null
                    && gazetteer.byId(id).isEmpty()) {
                draft.country = offices.country(mention);
            }
        }
    }

    private @Nullable String country(String id, Organisations organisations) {
        if (id.startsWith("country/")) {
            return id;
        }
        Organisations.Made made = organisations.made(id);
        return made != null
                ? made.country()
                : gazetteer.byId(id).map(Entry::country).orElse(null);
    }

    private Document withActors(
            Document document,
            List<Mention> mentions,
            Map<String, Draft> drafts,
            double total,
            Organisations organisations) {
        List<Actor> actors = new ArrayList<>(drafts.size());
        drafts.forEach((id, draft) -> actors.add(actor(id, draft, total, organisations)));
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

    private Actor actor(String id, Draft draft, double total, Organisations organisations) {
        double salience = draft.weight / total;
        Entry entry = gazetteer.byId(id).orElse(null);
        if (entry != null && entry.kind() != null) {
            return new Actor(id, entry.kind(), entry.name(), entry.country(), true, salience, draft.mentions);
        }
        Organisations.Made made = organisations.made(id);
        if (made != null) {
            return new Actor(id, ActorKind.ORGANISATION, made.name(), made.country(), false, salience, draft.mentions);
        }
        ActorKind kind = draft.type == MentionType.PERSON ? ActorKind.PERSON : ActorKind.ORGANISATION;
        return new Actor(id, kind, draft.name, draft.country, false, salience, draft.mentions);
    }

    /** Notes everybody who is named in full. */
    private Families families(List<Mention> mentions) {
        Families families = new Families();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            String name = Names.plain(mention.text());
            if (mention.nominal() || mention.type() != MentionType.PERSON || !Names.isFull(name)) {
                continue;
            }
            String id = mention.actor() == null ? person(name) : mention.actor();
            if (id != null) {
                boolean familyFirst = gazetteer
                        .byId(id)
                        .map(entry -> entry.role() == Entry.Role.FAMILY_FIRST)
                        .orElse(false);
                families.add(name, Names.family(name, familyFirst), i, mention.sentence(), id);
            }
        }
        return families;
    }

    private @Nullable String resolve(Mention mention, int at, Families families, Organisations organisations) {
        String introduced = organisations.byAcronym(mention);
        if (introduced != null) {
            return introduced;
        }
        if (mention.type() == MentionType.ORGANISATION) {
            return organisations.at(at);
        }
        if (mention.actor() != null) {
            return mention.actor();
        }
        String name = Names.plain(mention.text());
        return switch (mention.type()) {
            case PERSON -> person(name, mention, at, families);
            case MISC, ORGANISATION, PLACE -> null;
        };
    }

    private @Nullable String person(String name, Mention mention, int at, Families families) {
        if (Names.isFull(name)) {
            String longer = families.byTail(name);
            return longer != null ? longer : person(name);
        }
        String named = families.resolve(name, at, mention.sentence());
        return named != null ? named : gazetteer.bare(name).map(Entry::id).orElse(null);
    }

    /** The id made from a full name, without initials between the names. */
    private static @Nullable String person(String name) {
        String slug = Slug.of(Names.withoutInitials(name));
        return slug.isEmpty() ? null : "person/" + slug;
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
