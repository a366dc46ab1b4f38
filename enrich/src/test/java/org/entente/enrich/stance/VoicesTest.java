package org.entente.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.enrich.sentiment.Stretch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is heard over the word "rain", in stories of two countries, a league, two women and two men. */
class VoicesTest {

    private static final Pattern SENTENCE = Pattern.compile("\\S.*?(?:[.!?][”“\"’']*(?=\\s)|$)", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "The rain is late," Ana Odum told reporters.                                   | Ana Odum
            "The rain is late," Ana Odum, the head of the Delta League, said.              | Ana Odum
            "The rain is late," said Ana Odum as Zubria shut its border.                   | Ana Odum
            Zubria called the rain "a late rain", Ana Odum said.                           | Zubria
            Ana Odum said: "The rain is late."                                             | Ana Odum
            Ana Odum had a warning for Zubria: "The rain is late."                         | Ana Odum
            "Wait," Ana Odum said as Zubria shut its border, "the rain is late."           | Ana Odum
            Ana Odum called the deal "a late rain" and left Zubria.                        | Ana Odum
            Ana Odum left Zubria, calling the deal "a late rain".                          | Ana Odum
            Calling the deal "a late rain", Ana Odum left Zubria.                          | Ana Odum
            The deal is "a late rain" in the words of Ana Odum.                            | Ana Odum
            Zubria quoted Ana Odum as saying "the rain is late".                           | Ana Odum
            """)
    void shouldHearAQuote(String text, String holder) {
        assertThat(over(text)).isEqualTo(holder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana Odum said the rain was late.                                               | Ana Odum
            Ana Odum, who had met Bela Kun in Zubria, said the rain was late.              | Ana Odum
            Zubria's foreign minister, Ana Odum, said the rain was late.                   | Ana Odum
            The rain was late, Ana Odum said on Monday, and went to Zubria.                | Ana Odum
            The rain was late in Zubria, insisted Ana Odum, a minister.                    | Ana Odum
            The rain was late, according to Ana Odum, who lives in Zubria.                 | Ana Odum
            According to Ana Odum, the rain was late; Zubria had none.                     | Ana Odum
            Zubria waited, but Ana Odum said the rain was late.                            | Ana Odum
            Ana Odum left Zubria, saying the rain was late.                                | Ana Odum
            Zubria said Ana Odum had promised that the rain would come.                    | Ana Odum
            Zubria: the rain is late                                                       | Zubria
            The army of Zubria said the rain was late.                                     | Zubria
            A spokesman for Ana Odum said the rain was late.                               | Ana Odum
            Zubria's foreign ministry said the rain was late.                              | Zubria
            Officials of the Delta League said the rain was late.                          | Delta League
            """)
    void shouldHearReportedSpeech(String text, String holder) {
        assertThat(over(text)).isEqualTo(holder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ana Odum met Bela Kun. "The rain is late," she said.                           | Ana Odum
            Ana Odum met Bela Kun. "The rain is late," he said.                            | Bela Kun
            Bela Kun met Emil Roth. "The rain is late," he said.                           | Bela Kun
            Bela Kun, a minister, met Ana Odum, an envoy. "The rain is late," the minister said.  | Bela Kun
            Bela Kun, a minister, met Ana Odum, an envoy. "The rain is late," the envoy said.     | Ana Odum
            Bela Kun spoke in Zubria. "The rain is late."                                  | Bela Kun
            "No," said Bela Kun. "The rain is late."                                       | Bela Kun
            The Delta League met in Zubria. "The rain is late," it said.                   | Delta League
            The Delta League denied it. Bela Kun laughed. The rain was late, the league's spokesman said. | -
            Zubria said it would wait. "The rain is late," the spokesman added.            | Zubria
            """)
    void shouldKnowWhoIsMeant(String text, String holder) {
        assertThat(over(text)).isEqualTo(holder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "The rain is late," a farmer in Zubria said.
            "The rain is late," said a farmer who had met Bela Kun.
            The rain was late, analysts said after Bela Kun left Zubria.
            Farmers in Zubria said the rain was late.
            "The rain is late," said an official who knows Bela Kun.
            A former minister of Zubria said the rain was late.
            Bela Kun was told the rain was late.
            Bela Kun left. The so-called "war of the rain" went on.
            Bela Kun left. "The rain is late," she said.
            """)
    void shouldHearNobodyWhomNobodyKnows(String text) {
        assertThat(over(text)).isEqualTo("-");
    }

    @Test
    void shouldHearTheInnermostVoice() {
        assertThat(over("\"Zubria told us, 'the rain is late', and we left,\" Bela Kun said."))
                .isEqualTo("Zubria");
        assertThat(over("\"The rain is late, and Zubria told us to go,\" Bela Kun said."))
                .isEqualTo("Bela Kun");
    }

    @Test
    void shouldHearOneVoiceOverParagraphs() {
        assertThat(over("Zubria waits. “It is hot,” said Bela Kun. “It is dry.\n\n“The rain is late.” Ana Odum left."))
                .isEqualTo("Bela Kun");
        assertThat(over("Zubria waits. “The rain is late.\n\n“It is dry,” said Bela Kun."))
                .isEqualTo("Bela Kun");
    }

    @Test
    void shouldHearNoVoiceInAHeading() {
        assertThat(over("Bela Kun said it was hot.\n\n- ‘Rain of fire’ -\n\nZubria burned."))
                .isEqualTo("-");
    }

    @Test
    void shouldHearAQuoteThatIsReadInParts() {
        assertThat(over("Bela Kun left Zubria. \"" + "We wait. ".repeat(100) + "The rain is late.\""))
                .isEqualTo("Bela Kun");
    }

    private static String over(String text) {
        int at = text.toLowerCase(Locale.ROOT).lastIndexOf("rain");
        Voice innermost = null;
        for (Heard heard : Heard.in(text, sentences(text), parties(text))) {
            for (Voice voice : heard.voices()) {
                boolean holds = voice.begin() <= at && at + 4 <= voice.end();
                if (holds && (innermost == null || voice.end() - voice.begin() < innermost.end() - innermost.begin())) {
                    innermost = voice;
                }
            }
        }
        return innermost == null ? "-" : innermost.holder().id();
    }

    private static List<Stretch> sentences(String text) {
        List<Stretch> sentences = new ArrayList<>();
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            sentences.add(new Stretch(sentence.start(), sentence.end()));
        }
        return sentences;
    }

    private static List<Party> parties(String text) {
        List<Party> parties = new ArrayList<>();
        find(text, "Zubria", null, false, parties);
        find(text, "Delta League", null, false, parties);
        find(text, "Ana Odum", Sex.FEMALE, true, parties);
        find(text, "Bela Kun", Sex.MALE, true, parties);
        find(text, "Emil Roth", Sex.MALE, true, parties);
        parties.sort(Comparator.comparingInt(Party::begin));
        return parties;
    }

    private static void find(String text, String name, @Nullable Sex sex, boolean person, List<Party> parties) {
        Matcher mention = Pattern.compile(name).matcher(text);
        while (mention.find()) {
            parties.add(new Party(name, null, person, sex, mention.start(), mention.end()));
        }
    }
}
