package org.entente.enrich.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.enrich.sentiment.Lexicon;
import org.entente.enrich.sentiment.Stretch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StanceRulesTest {

    private static final StanceRules RULES = new StanceRules(Lexicon.load());
    private static final Map<String, String> COUNTRIES =
            Map.of("Amara Odum", "Zubria", "Zubrian", "Zubria", "Moravek", "Kestovia");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zubria condemned Kestovia for the raid.               | Zubria   | Kestovia | -1
            Zubria praised Kestovia on Monday.                    | Zubria   | Kestovia | 1
            Kestovia was condemned by Zubria after the raid.      | Zubria   | Kestovia | -1
            Zubria signed a fishing treaty on Friday with Kestovia. | Zubria | Kestovia | 1
            Zubria has imposed new tariffs on Kestovia.           | Zubria   | Kestovia | -1
            Moravek later thanked Amara Odum.                     | Moravek  | Amara Odum | 1
            Zubria attacks Kestovia                               | Zubria   | Kestovia | -1
            It was a way for Moravek to thank Zubria.             | Moravek  | Zubria   | 1
            Zubria hit out at Kestovia over the dam.              | Zubria   | Kestovia | -1
            Zubria accused Ostland and Kestovia of spying.        | Zubria   | Kestovia | -1
            """)
    void shouldReadAnActFromItsVerb(String text, String holder, String target, int side) {
        assertThat(sides(text)).contains(holder + " -> " + target + " " + side);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ostland and Zubria condemned Kestovia for the raid.",
                "Moravek, Ostland and Zubria condemned Kestovia for the raid.",
                "Moravek, Ostland, and Zubria condemned Kestovia for the raid.",
                "Ostland and Zubria said Kestovia was a brutal and guilty aggressor.",
                "\"Kestovia is a brutal and guilty aggressor,\" Ostland and Zubria said.",
                "\"No,\" Ostland and Zubria said. \"Kestovia is a brutal and guilty aggressor.\"",
                "According to Ostland and Zubria, Kestovia was a brutal and guilty aggressor.",
                "Kestovia was condemned by Ostland and Zubria after the raid.",
                "Kestovia was condemned by Zubria and Ostland after the raid.",
                "Ostland and Zubria met on Monday and condemned Kestovia for the raid.",
            })
    void shouldHearAllOfAList(String text) {
        assertThat(sides(text)).contains("Ostland -> Kestovia -1", "Zubria -> Kestovia -1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In talks with Ostland and Zubria, Moravek condemned Kestovia for the raid.",
                "Moravek met Ostland, and Zubria condemned Kestovia for the raid.",
                "An envoy to Ostland and Zubria condemned Kestovia for the raid.",
            })
    void shouldNotHearThoseWhoAreOnlyNamedBefore(String text) {
        assertThat(sides(text)).doesNotContain("Ostland -> Kestovia -1");
    }

    @Test
    void shouldNotHearThoseWhoAreListedWithHimWhoIsMeant() {
        assertThat(sides("Ostland and Amara Odum met, and he condemned Kestovia for the raid."))
                .contains("Amara Odum -> Kestovia -1")
                .doesNotContain("Ostland -> Kestovia -1");
        assertThat(sides("Ostland and Amara Odum met, and he said Kestovia was a brutal and guilty aggressor."))
                .contains("Amara Odum -> Kestovia -1")
                .doesNotContain("Ostland -> Kestovia -1");
    }

    @Test
    void shouldNotTakeADeniedActForTheAct() {
        assertThat(sides("Zubria refused to condemn Kestovia.")).doesNotContain("Zubria -> Kestovia -1");
    }

    @Test
    void shouldGiveTheActToTheOneBeforeTheInsertion() {
        assertThat(sides("Amara Odum, an aide to Ostland’s premier, denounced Kestovia."))
                .contains("Amara Odum -> Kestovia -1")
                .doesNotContain("Ostland -> Kestovia -1");
    }

    @Test
    void shouldHearTheSpeakerAfterTheQuote() {
        assertThat(sides("“Kestovia is a brutal aggressor and a threat,” Amara Odum said."))
                .contains("Amara Odum -> Kestovia -1");
    }

    @Test
    void shouldHearTheSpeakerAfterAQuoteClosedByAnOpeningMark() {
        assertThat(sides("“Kestovia is our dearest and most trusted friend,“ Amara Odum said."))
                .contains("Amara Odum -> Kestovia 1");
    }

    @Test
    void shouldHearTheSpeakerBeforeTheQuote() {
        assertThat(sides("Moravek said: \"Zubria is a great and generous ally.\""))
                .contains("Moravek -> Zubria 1");
    }

    @Test
    void shouldHearAnInvertedSpeaker() {
        assertThat(sides("“Kestovia is guilty of a terrible crime”, said Amara Odum, a lawyer."))
                .contains("Amara Odum -> Kestovia -1");
    }

    @Test
    void shouldKnowWhoGoesOnSpeaking() {
        assertThat(sides("Amara Odum arrived on Sunday. “We despise Kestovia and its corrupt court,” she added."))
                .contains("Amara Odum -> Kestovia -1");
    }

    @Test
    void shouldHearAQuoteOfSeveralSentences() {
        assertThat(sides("“The talks begin today. Kestovia is a hateful liar. We go home,” Amara Odum said."))
                .contains("Amara Odum -> Kestovia -1");
    }

    @Test
    void shouldReadReportedSpeech() {
        assertThat(sides("Moravek told reporters that Zubria was a shameful failure."))
                .contains("Moravek -> Zubria -1");
    }

    @Test
    void shouldTakeTheLeaderForTheLastSpeakerOfThatCountry() {
        assertThat(
                        sides(
                                "Amara Odum said the harvest was late. “Kestovia is a brutal bully,” the Zubrian leader added."))
                .contains("Amara Odum -> Kestovia -1");
    }

    @Test
    void shouldTakeWhatOneIsCalled() {
        assertThat(sides("Moravek called Amara Odum a coward and a liar.")).contains("Moravek -> Amara Odum -1");
    }

    @Test
    void shouldHoldTheAuthorToWhatIsOutsideQuotes() {
        assertThat(sides("Kestovia, a ruthless dictatorship, held a fair.")).contains("author -> Kestovia -1");
        assertThat(sides("“Kestovia is a ruthless dictatorship,” Moravek said."))
                .doesNotContain("author -> Kestovia -1");
    }

    @Test
    void shouldMarkQuotedAndPointAtItsSentence() {
        String text = "Rain fell. “Zubria is a brutal bully,” Moravek said. Rain fell.";
        Finding finding = read(text).stream()
                .filter(found -> found.holder().equals("Moravek"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.quoted()).isTrue();
        assertThat(text.substring(finding.begin(), finding.end()))
                .startsWith("“Zubria")
                .endsWith("said.");
    }

    @Test
    void shouldHoldNoStanceTowardOneself() {
        assertThat(read("Amara Odum praised Zubria."))
                .noneMatch(found -> found.holder().equals("Amara Odum"));
    }

    private static List<String> sides(String text) {
        return read(text).stream()
                .map(found -> found.holder() + " -> " + found.target() + " "
                        + (Math.abs(found.score()) < 0.15 ? 0 : (int) Math.signum(found.score())))
                .toList();
    }

    private static List<Finding> read(String text) {
        List<Stretch> sentences = new ArrayList<>();
        Matcher sentence = Pattern.compile("\\S.*?(?:[.!?][”“\"]?(?=\\s)|$)").matcher(text);
        while (sentence.find()) {
            sentences.add(new Stretch(sentence.start(), sentence.end()));
        }
        List<Party> parties = new ArrayList<>();
        for (String name : List.of("Zubrian", "Zubria(?!n)", "Kestovia", "Ostland", "Amara Odum", "Moravek")) {
            Matcher mention = Pattern.compile(name).matcher(text);
            while (mention.find()) {
                String id = mention.group().equals("Zubrian") ? "Zubria" : mention.group();
                boolean person = id.equals("Amara Odum") || id.equals("Moravek");
                String country = person ? COUNTRIES.get(id) : null;
                parties.add(new Party(id, country, person, null, mention.start(), mention.end()));
            }
        }
        parties.sort(Comparator.comparingInt(Party::begin));
        return RULES.read(text, sentences, parties, new Spokespeople());
    }
}
