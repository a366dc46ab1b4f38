package org.entente.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.enrich.ReadStory;
import org.entente.enrich.document.Document;
import org.entente.enrich.document.MentionType;
import org.entente.enrich.document.Sentence;
import org.entente.enrich.sentence.SentenceAnnotator;
import org.junit.jupiter.api.Test;

class ShortFormsTest {

    private final ShortForms forms = forms(
            "Khalifa Haftar met Henry Ford of Ford Motor and of Tarkio Seeds",
            new Name(0, 2, MentionType.PERSON),
            new Name(3, 5, MentionType.PERSON),
            new Name(6, 8, MentionType.ORGANISATION),
            new Name(10, 12, MentionType.ORGANISATION));

    @Test
    void shouldTellThePersonByTheFamilyName() {
        assertThat(forms.type("Haftar", MentionType.PLACE)).isEqualTo(MentionType.PERSON);
        assertThat(forms.type("Khalifa", MentionType.PLACE)).isEqualTo(MentionType.PLACE);
        assertThat(forms.isOfPerson("Khalifa")).isTrue();
    }

    @Test
    void shouldLeaveAWordThatCouldBeEither() {
        assertThat(forms.type("Ford", MentionType.ORGANISATION)).isEqualTo(MentionType.ORGANISATION);
        assertThat(forms.type("Ford", MentionType.PERSON)).isEqualTo(MentionType.PERSON);
    }

    @Test
    void shouldTellTheOrganisationByItsFirstWord() {
        assertThat(forms.type("Tarkio", MentionType.PERSON)).isEqualTo(MentionType.ORGANISATION);
        assertThat(forms.type("Tarkio", MentionType.PLACE)).isEqualTo(MentionType.PLACE);
    }

    @Test
    void shouldKnowWhoseFamilyNameStandsFirst() {
        ShortForms known = forms("Park Geun-hye left", new Name(0, 4, MentionType.PERSON));
        assertThat(known.type("Park", MentionType.PLACE)).isEqualTo(MentionType.PERSON);
        assertThat(known.isFamily("hye")).isFalse();
    }

    @Test
    void shouldTakeNoSuffixAndNoLetterForAFamilyName() {
        assertThat(forms("John McCain III left", new Name(0, 3, MentionType.PERSON)))
                .matches(known -> known.isFamily("McCain") && !known.isFamily("III"));
        assertThat(forms("Malcolm X left", new Name(0, 2, MentionType.PERSON))).matches(known -> !known.isFamily("X"));
        assertThat(forms("Park Sung-min left", new Name(0, 4, MentionType.PERSON)))
                .matches(known -> known.isFamily("Park") && !known.isFamily("min"));
        assertThat(forms("Al-sisi left", new Name(0, 3, MentionType.PERSON))).matches(known -> known.isFamily("sisi"));
    }

    @Test
    void shouldKnowThoseWhomTheirFamilyNameAloneTells() {
        assertThat(forms.type("Xi", MentionType.PLACE)).isEqualTo(MentionType.PERSON);
        assertThat(forms.type("Xi", MentionType.ORGANISATION)).isEqualTo(MentionType.ORGANISATION);
    }

    private static ShortForms forms(String text, Name... names) {
        List<Sentence> sentences =
                new SentenceAnnotator().annotate(Document.of("a", "", text)).sentences();
        return new ShortForms(sentences, List.of(List.of(names)), ReadStory.GAZETTEER);
    }
}
