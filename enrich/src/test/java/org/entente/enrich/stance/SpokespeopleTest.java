package org.entente.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.enrich.sentiment.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokespeopleTest {

    private static final String PERSON = "person/ana-ruiz";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oxfam spokeswoman Ana Ruiz left.",
                "Oxfam chief spokeswoman Ana Ruiz left.",
                "Oxfam's spokeswoman, Ana Ruiz, left.",
                "Peru and Oxfam press secretary Ana Ruiz left.",
                "The spokeswoman for Oxfam, Ana Ruiz, left.",
                "Ana Ruiz, spokeswoman for Oxfam, left.",
                "Ana Ruiz, a spokeswoman for the charity Oxfam, left.",
                "Ana Ruiz, an Oxfam spokeswoman, left.",
                "Ana Ruiz, Oxfam's chief spokeswoman, left."
            })
    void shouldTellForWhomAPersonSpeaks(String text) {
        assertThat(heard(text).bodyOf(PERSON)).extracting(Party::id).isEqualTo("org/oxfam");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oxfam director Ana Ruiz left.",
                "Oxfam met Ana Ruiz, a spokeswoman.",
                "Ana Ruiz, a spokeswoman, praised Oxfam.",
                "Ana Ruiz left. A spokeswoman for Oxfam stayed.",
                "Peru's spokeswoman Ana Ruiz left.",
                "Replying to Ana Ruiz, Oxfam spokeswoman Eva Holm left.",
                "Ana Ruiz, who met Oxfam spokeswoman Eva Holm, left.",
                "Oxfam quoted government spokeswoman Ana Ruiz.",
                "Oxfam told police spokeswoman Ana Ruiz.",
                "Ana Ruiz, a director of Oxfam, left."
            })
    void shouldTakeNobodyElseForASpokesperson(String text) {
        assertThat(heard(text).bodyOf(PERSON)).isNull();
    }

    @Test
    void shouldHearNobodyForABodyWhoseNameLiesOverThePersons() {
        String text = "Oxfam spokeswoman Ana Ruiz and Eva Holm left.";
        Party body = new Party("org/oxfam-ana", null, false, null, 0, 21);
        Party person = new Party(PERSON, null, true, null, 18, 26);
        Party other = new Party("person/eva-holm", null, true, null, 24, 39);
        Line line = Line.of(text, new Stretch(0, text.length()), List.of(body, person, other), List.of());
        Spokespeople spokespeople = new Spokespeople();
        spokespeople.hear(line);
        assertThat(spokespeople.bodyOf(PERSON)).isNull();
        assertThat(Listed.with(line, person, true)).isEmpty();
        assertThat(Listed.with(line, other, true)).isEmpty();
        assertThat(Listed.with(line, body, true)).isEmpty();

        String apposed = "Ana Ruiz, a spokeswoman, left.";
        Party within = new Party("org/ruiz", null, false, null, 4, 8);
        Party whole = new Party(PERSON, null, true, null, 0, 8);
        spokespeople.hear(Line.of(apposed, new Stretch(0, apposed.length()), List.of(whole, within), List.of()));
        assertThat(spokespeople.bodyOf(PERSON)).isNull();
    }

    @Test
    void shouldKeepTheBodyFirstNamed() {
        Spokespeople spokespeople = new Spokespeople();
        hear("Oxfam spokeswoman Ana Ruiz left.", spokespeople);
        hear("Ana Ruiz, a spokeswoman for Interpol, left.", spokespeople);
        assertThat(spokespeople.bodyOf(PERSON)).extracting(Party::id).isEqualTo("org/oxfam");
    }

    private static Spokespeople heard(String text) {
        Spokespeople spokespeople = new Spokespeople();
        hear(text, spokespeople);
        return spokespeople;
    }

    private static void hear(String text, Spokespeople spokespeople) {
        List<Party> parties = new ArrayList<>();
        add(parties, text, "Ana Ruiz", PERSON);
        add(parties, text, "Eva Holm", "person/eva-holm");
        add(parties, text, "Oxfam", "org/oxfam");
        add(parties, text, "Interpol", "org/interpol");
        add(parties, text, "Peru", "country/PER");
        parties.sort(Comparator.comparingInt(Party::begin));
        spokespeople.hear(Line.of(text, new Stretch(0, text.length()), parties, List.of()));
    }

    private static void add(List<Party> parties, String text, String name, String id) {
        Matcher mention = Pattern.compile(name).matcher(text);
        while (mention.find()) {
            parties.add(new Party(id, null, id.startsWith("person/"), null, mention.start(), mention.end()));
        }
    }
}
