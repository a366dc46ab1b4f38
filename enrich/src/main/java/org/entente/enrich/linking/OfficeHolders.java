package org.entente.enrich.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.document.Span;
import org.entente.enrich.gazetteer.Offices;
import org.jspecify.annotations.Nullable;

/** "the Russian president", "the President of the United States": whoever held the office on the day of the story. */
final class OfficeHolders {

    private final Document document;
    private final List<Mention> mentions;
    private final Offices offices;

    OfficeHolders(Document document, List<Mention> mentions, Offices offices) {
        this.document = document;
        this.mentions = mentions;
        this.offices = offices;
    }

    /** The offices that stand for their holder, where no name beside them says who it is. */
    List<Mention> found() {
        LocalDate day = document.date();
        if (day == null) {
            return List.of();
        }
        List<Mention> found = new ArrayList<>();
        for (Mention mention : mentions) {
            String country = mention.actor();
            if (country != null && country.startsWith("country/")) {
                Mention office = at(mention, country, day);
                if (office != null) {
                    found.add(office);
                }
            }
        }
        return found;
    }

    private @Nullable Mention at(Mention mention, String country, LocalDate day) {
        Spot spot = Spot.of(document, mention);
        if (OfficeWords.isNotInOffice(spot.text(spot.begin() - 1))) {
            return null;
        }
        boolean isPossessive =
                spot.text(spot.end()).equals("'s") || spot.text(spot.end()).equals("’s");
        Mention after = after(mention, spot, country, day, spot.end() + (isPossessive ? 1 : 0));
        return after != null ? after : before(mention, spot, country, day);
    }

    private @Nullable Mention after(Mention mention, Spot spot, String country, LocalDate day, int from) {
        for (int words = OfficeWords.LONGEST; words > 0; words--) {
            String person = holder(spot, from, from + words, country, day);
            if (person != null) {
                return isNamed(mention, spot, from + words, spot.begin())
                        ? null
                        : office(mention, spot, from, from + words, person);
            }
        }
        return null;
    }

    private @Nullable Mention before(Mention mention, Spot spot, String country, LocalDate day) {
        int of = spot.begin() - (OfficeWords.isArticle(spot.text(spot.begin() - 1)) ? 2 : 1);
        if (!spot.text(of).equals("of")) {
            return null;
        }
        for (int words = OfficeWords.LONGEST; words > 0; words--) {
            String person = holder(spot, of - words, of, country, day);
            if (person != null) {
                boolean isOther = OfficeWords.isNotInOffice(spot.text(of - words - 1))
                        || isNamed(mention, spot, spot.end(), of - words);
                return isOther ? null : office(mention, spot, of - words, of, person);
            }
        }
        return null;
    }

    private @Nullable String holder(Spot spot, int begin, int end, String country, LocalDate day) {
        if (begin < 0 || end > spot.tokens().size()) {
            return null;
        }
        StringBuilder office = new StringBuilder();
        for (int i = begin; i < end; i++) {
            office.append(i > begin ? " " : "").append(spot.text(i).toLowerCase(Locale.ROOT));
        }
        return offices.holder(country, office.toString(), day);
    }

    /** Whether a name follows, or stands in apposition on either side. */
    private boolean isNamed(Mention mention, Spot spot, int next, int first) {
        String after = spot.text(next);
        if (after.equals("-")
                || isPerson(mention, spot, next)
                || (after.equals(",") && isPerson(mention, spot, next + 1))) {
            return true;
        }
        int comma = first - (OfficeWords.isArticle(spot.text(first - 1)) ? 2 : 1);
        return spot.text(comma).equals(",") && isPerson(mention, spot, comma - 1);
    }

    private boolean isPerson(Mention mention, Spot spot, int at) {
        if (at < 0 || at >= spot.tokens().size()) {
            return false;
        }
        int offset = spot.tokens().get(at).span().begin();
        return mentions.stream()
                .anyMatch(other -> other.sentence() == mention.sentence()
                        && other.type() == MentionType.PERSON
                        && other.span().begin() <= offset
                        && offset < other.span().end());
    }

    private Mention office(Mention mention, Spot spot, int begin, int end, String person) {
        Span span = new Span(
                mention.span().in(),
                spot.tokens().get(begin).span().begin(),
                spot.tokens().get(end - 1).span().end());
        return new Mention(span, document.text(span), mention.sentence(), MentionType.PERSON, person, true);
    }
}
