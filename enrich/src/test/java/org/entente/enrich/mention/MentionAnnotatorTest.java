package org.entente.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.enrich.ReadStory.story;
import static org.entente.enrich.document.MentionType.MISC;
import static org.entente.enrich.document.MentionType.ORGANISATION;
import static org.entente.enrich.document.MentionType.PERSON;
import static org.entente.enrich.document.MentionType.PLACE;

import org.entente.enrich.ReadStory;
import org.entente.enrich.document.Mention;
import org.entente.enrich.document.MentionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionAnnotatorTest {

    @Test
    void shouldPointEachMentionAtItsExactText() {
        ReadStory read = story("Iran meets France", "Élysée: “Iran’s envoy” 🙂 met Emmanuel Macron in Paris.");
        assertThat(read.document().mentions()).isNotEmpty().allSatisfy(mention -> assertThat(
                        read.document().text(mention.span()))
                .isEqualTo(mention.text()));
        assertThat(read.document().mentions()).extracting(Mention::text).contains("Emmanuel Macron", "Paris");
    }

    @Test
    void shouldTakeACapitalForItsGovernmentOnlyWhereItActs() {
        ReadStory read = story("Moscow said it was ready. The talks in Moscow failed. A Moscow-based firm left.");
        assertThat(read.linked("Moscow")).containsExactly("country/RUS", "-");
        assertThat(read.linked("Moscow-based")).containsExactly("-");
        assertThat(story("Tokyo is an ally of Washington.").linked("Washington"))
                .containsExactly("country/USA");
        assertThat(story("Peru protested to Jakarta. A flight to Jakarta was late.")
                        .linked("Jakarta"))
                .containsExactly("country/IDN", "-");
        assertThat(story("An earthquake shook Tokyo at dawn.").linked("Tokyo")).containsExactly("-");
    }

    @Test
    void shouldTakeThePlaceOfADatelineForAPlace() {
        ReadStory read = story("SEOUL, March 3 (Agency) - South Korea launched a satellite.");
        assertThat(read.linked("SEOUL")).containsExactly("-");
        assertThat(read.actors()).containsExactly("country/KOR");
        assertThat(story("LIMA - Peru and Brazil agreed on a road through the forest on Monday.")
                        .actors())
                .containsExactly("country/PER", "country/BRA");
    }

    @Test
    void shouldReadNoNamesInAddresses() {
        assertThat(story(
                                "See https://Peru.example/Chile or www.Chad.example, or write to Brazil@Cuba.example about Iran.")
                        .actors())
                .containsExactly("country/IRN");
    }

    @Test
    void shouldTakeALawForNobody() {
        ReadStory read = story("Peru said the raid broke the UN Charter and the Geneva Convention.");
        assertThat(read.mentions(ORGANISATION)).isEmpty();
        assertThat(read.actors()).containsExactly("country/PER");
    }

    @Test
    void shouldLeaveWhereABodyIsAtHomeOutOfItsName() {
        ReadStory read =
                story("It was part of a drive to secure space in the region, Park Sung-min, a research fellow at the "
                        + "Seoul-based Institute for National Security Strategy, told the agency.");
        assertThat(read.mentions(ORGANISATION)).containsExactly("Institute for National Security Strategy");
        assertThat(read.mentions(MISC)).containsExactly("Seoul-based");
    }

    @Test
    void shouldReadNoNameInAFirstWordThatTheStoryHasInSmallLettersAsWell() {
        assertThat(story(
                                "- ‘Arsenal for autocracy’ -\n\nThe visit was a way to thank the North for being an arsenal for autocracy.")
                        .mentions(ORGANISATION))
                .isEmpty();
        assertThat(story("Target said sales rose. Shares of Target fell as brokers cut their price target.")
                        .mentions(ORGANISATION))
                .containsExactly("Target", "Target");
        assertThat(story("UNITE said it would strike on Monday. The workers want to unite.")
                        .mentions(ORGANISATION))
                .containsExactly("UNITE");
    }

    @Test
    void shouldReadNamesBehindADash() {
        assertThat(story("LIMA (Agency) - The minister spoke with Edilberto Quispe on Monday.")
                        .mentions(PERSON))
                .containsExactly("Edilberto Quispe");
        assertThat(story("The talks – the first in a year – were led by Marta Holm.")
                        .mentions(PERSON))
                .containsExactly("Marta Holm");
    }

    @Test
    void shouldTakeAFamilyNameForThePersonWhomTheStoryNamesInFull() {
        ReadStory read =
                story("Berglund sinks plan", "Greta Berglund voted against it. The rest of Berglund's party did not.");
        assertThat(read.mentions(PERSON)).containsExactly("Berglund", "Greta Berglund", "Berglund");
    }

    @Test
    void shouldFindAFamilyNameThatIsAWordAsWell() {
        ReadStory read = story(
                "Steve Jobs founded the firm. At 20 Jobs left. Jobs were few in the town. The May jobs were counted.");
        assertThat(read.linked("Jobs")).containsExactly("person/steve-jobs");
        assertThat(story(
                                "Steve Jobs founded the firm. “Jobs were lost,” he said. He said: “Jobs, not words.” (Jobs fell.)")
                        .linked("Jobs"))
                .isEmpty();
        assertThat(story("Ned Price spoke. \"It is late, so we wait,\" Price said.")
                        .linked("Price"))
                .hasSize(1);
        assertThat(story("Theresa May left Britain in May for a summit.").linked("May"))
                .isEmpty();
    }

    @Test
    void shouldLeaveTitlesWithTheirFullStopsOutOfANameOfTheGazetteer() {
        assertThat(story("They met Gen. Patrick Ryder and Lt. Col. Peter Lerner on Monday.")
                        .mentions(PERSON))
                .containsExactly("Patrick Ryder", "Peter Lerner");
        assertThat(story("They met President Abdel Fattah al-Sisi and Gen. Charles de Gaulle.")
                        .mentions(PERSON))
                .containsExactly("Abdel Fattah al-Sisi", "Charles de Gaulle");
    }

    @Test
    void shouldReadAStateOfADatelineWithItsFullStop() {
        ReadStory read = story("MANITOWOC, Wis. (AP) - Greta Berglund spoke here.");
        assertThat(read.mentions(PLACE)).contains("Wis.");
        assertThat(read.mentions(PERSON)).containsExactly("Greta Berglund");
    }

    @Test
    void shouldReadNamesInAHeadlineInCapitals() {
        assertThat(story("RUSSIA AND IRAN SIGN TREATY WHO OPPOSES", "They did so.")
                        .actors())
                .containsExactlyInAnyOrder("country/RUS", "country/IRN");
    }

    @Test
    void shouldTrustCapitalsInAHeadlineOnlyForNamesOfTheStory() {
        ReadStory read = story(
                "Greta Holm Says Harbor Plan Will Sink Local Fishing Fleet",
                "The mayor, Greta Holm, said the plan for the harbor would sink the fleet.");
        assertThat(read.mentions(PERSON)).containsExactly("Greta Holm", "Greta Holm");
        assertThat(read.actors()).containsExactly("person/greta-holm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "However Mr. Dunmore left early.",
                "On Monday Transportation Secretary Rita Dunmore left early.",
                "The firm's lawyer, Attorney General Tom Dunmore, left early.",
                "“I left early,” said Xaver Dunmore.",
                "Pavlo Dunmore, 43, left early.",
                "Rep. Bill Dunmore left early."
            })
    void shouldFindAPersonThatNoDictionaryKnows(String text) {
        assertThat(story(text).mentions(PERSON)).singleElement().asString().endsWith("Dunmore");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They agreed to the Privacy Policy on Election Day.",
                "They say Election Day, a holiday, came early.",
                "Read the Daily Newsletters of the Great Depression.",
                "They support the Affordable Care Act and Social Security.",
                "The Rust Belt and Wall Street disagreed.",
                "However Monday was quiet. Meanwhile Tuesday was loud.",
                "I've said so, and I'm sure.",
                "the White House correspondents"
            })
    void shouldTakeOtherCapitalisedWordsForNoPerson(String text) {
        assertThat(story(text).mentions(PERSON)).isEmpty();
        assertThat(story(text).actors()).noneMatch(id -> id.startsWith("person/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "University of Oslo",
                "Institute for Harbor Studies",
                "Harbor Workers Union",
                "Senate Armed Services Committee",
                "Boston Fire Department"
            })
    void shouldFindAnOrganisationThatNoDictionaryKnows(String name) {
        assertThat(story("Talks at the " + name + " failed.").mentions(ORGANISATION))
                .containsExactly(name);
    }

    @Test
    void shouldEndAnOrganisationBeforeThePersonWhoSpeaksForIt() {
        ReadStory read = story("They asked Supreme Court Justice Emma Dunmore.");
        assertThat(read.mentions(ORGANISATION)).containsExactly("Supreme Court");
        assertThat(read.mentions(PERSON)).containsExactly("Emma Dunmore");
    }

    @Test
    void shouldReadAGivenNameWithASecondHalfInLowerCase() {
        assertThat(story("The fellow, Kim Tae-sok, said so.").mentions(PERSON)).containsExactly("Kim Tae-sok");
    }

    @ParameterizedTest
    @CsvSource({
        "Elena Marsh left on Monday with President Tom Dunmore., Tom Dunmore, PERSON, person/tom-dunmore",
        "The talks of U.S.-led forces with the rebels failed., U.S.-led, MISC, country/USA",
        "The rebels bombed a village in northern Iraq on Monday., Iraq, PLACE, country/IRQ",
        "The Peru-Chile treaty was signed on Monday., Chile, PLACE, country/CHL",
        "A spokesman for Apple Inc. said so on Monday., Apple Inc., ORGANISATION, org/apple-inc",
        "The U.S. military said on Monday it had left the base., U.S., PLACE, country/USA",
        "The Obama administration said so on Monday., Obama, PERSON, person/barack-obama",
        "Peru thanked King Salman for the aid on Monday., Salman, PERSON, person/king-salman",
        "He gave the money to MoveOn.org on Monday., MoveOn.org, ORGANISATION, org/moveon",
        "Officials from the United Nations Security Council met., United Nations Security Council, ORGANISATION, org/un-security-council",
    })
    void shouldJoinTheNamesOfTheModelWithThoseOfTheGazetteer(String text, String name, MentionType type, String actor) {
        ReadStory read = story(text);
        assertThat(read.mentions(type)).contains(name);
        assertThat(read.linked(name)).containsExactly(actor);
    }

    @Test
    void shouldPartAStateFromItsOrgan() {
        ReadStory read = story("Russia's Foreign Ministry published the note. The Russian Foreign Ministry was angry.");
        assertThat(read.linked("Foreign Ministry"))
                .containsExactly("org/russian-foreign-ministry", "org/russian-foreign-ministry");
        assertThat(read.linked("Russian")).containsExactly("country/RUS");
    }

    @Test
    void shouldTakeACountryForNoPersonWhereNobodyIsNamedSo() {
        assertThat(story("Mali thanked Niger.").actors()).containsExactly("country/MLI", "country/NER");
    }

    @Test
    void shouldNotTakeAFamilyNameForACountry() {
        assertThat(story("Jim Jordan spoke. Jordan was angry.").actors()).containsExactly("person/jim-jordan");
        assertThat(story("Jordan signed the treaty in Amman.").actors()).containsExactly("country/JOR");
    }

    @Test
    void shouldTellTheStateFromTheCountry() {
        assertThat(story("Voters in Georgia chose, and Atlanta waited.").linked("Georgia"))
                .containsExactly("-");
        assertThat(story("Troops left Georgia, Tbilisi said.").linked("Georgia"))
                .containsExactly("country/GEO");
    }

    @Test
    void shouldNotTakeAnotherCountrysCourtForTheAmericanOne() {
        ReadStory read = story("Pakistan's Supreme Court ruled. The Supreme Court in Washington did not.");
        assertThat(read.linked("Supreme Court")).containsExactly("org/pakistan-supreme-court", "org/supreme-court");
        assertThat(read.actor("org/pakistan-supreme-court").country()).isEqualTo("country/PAK");
    }

    @Test
    void shouldCallADemonymMiscAndItsCountryTheActor() {
        ReadStory read = story("French and German envoys met.");
        assertThat(read.mentions(MISC)).containsExactly("French", "German");
        assertThat(read.actors()).containsExactly("country/FRA", "country/DEU");
    }

    @Test
    void shouldCallAPlaceThatIsNoCountryNoActor() {
        ReadStory read = story("They met in the Middle East and near Qumbar.");
        assertThat(read.mentions(PLACE)).containsExactly("Middle East", "Qumbar");
        assertThat(read.actors()).isEmpty();
    }
}
