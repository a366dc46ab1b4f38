package org.entente.enrich.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.enrich.ReadStory.story;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.enrich.ReadStory;
import org.entente.enrich.document.Actor;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.Mention;
import org.junit.jupiter.api.Test;

class LinkingAnnotatorTest {

    @Test
    void shouldGiveTheNamesOfOneActorOneId() {
        story("North Korea agreed. The DPRK said so, and Pyongyang and the North Koreans cheered.")
                .thenActors("country/PRK");
    }

    @Test
    void shouldResolveAFamilyNameToWhoWasNamedInFull() {
        ReadStory read = story("Kim Jong Un met Elena Marsh. Kim smiled, and Marsh left.");
        assertThat(read.linked("Kim")).containsExactly("person/kim-jong-un");
        assertThat(read.linked("Marsh")).containsExactly("person/elena-marsh");
    }

    @Test
    void shouldKeepTwoPeopleOfOneFamilyNameTwo() {
        ReadStory read =
                story("Kim Jong Un spoke first. Kim was brief. Kim Tae-sok, a fellow, spoke next. Kim was not.");
        assertThat(read.linked("Kim")).containsExactly("person/kim-jong-un", "person/kim-tae-sok");
        ReadStory clintons = story("Bill Clinton and Hillary Clinton came. John Clinton, a cousin, stayed.");
        clintons.thenActors("person/bill-clinton", "person/hillary-clinton", "person/john-clinton");
    }

    @Test
    void shouldResolveAWellKnownFamilyNameThatIsNeverNamedInFull() {
        story("Putin said so.").thenActors("person/vladimir-putin");
        ReadStory other = story("Igor Putin, a cousin, left. Putin said nothing.");
        assertThat(other.linked("Putin")).containsExactly("person/igor-putin");
    }

    @Test
    void shouldResolveAFamilyNameInTheTitleToWhoTheBodyNames() {
        ReadStory read = story("Marsh quits", "Elena Marsh quit on Monday.");
        assertThat(read.linked("Marsh")).containsExactly("person/elena-marsh");
    }

    @Test
    void shouldResolveTheNorthOnlyWhereTheStoryNamesIt() {
        assertThat(story("North Korea fired. The South replied, and the North fired again, from the North Sea.")
                        .linked("North"))
                .containsExactly("country/PRK");
        assertThat(story("Voters in the North chose.").actors()).isEmpty();
        assertThat(story("South Korea watched how the North of the island and the North, too, chose.")
                        .linked("North"))
                .doesNotContain("country/PRK");
    }

    @Test
    void shouldNameAnUnknownPersonInFull() {
        ReadStory read = story("Marsh quits", "“I quit,” said Elena A. Marsh.");
        Actor marsh = read.actor("person/elena-marsh");
        assertThat(marsh.name()).isEqualTo("Elena A. Marsh");
        assertThat(marsh.linked()).isFalse();
        assertThat(marsh.kind()).isEqualTo(ActorKind.PERSON);
        assertThat(marsh.mentions()).isEqualTo(2);
    }

    @Test
    void shouldLinkAPersonWithAnInitialToTheOneTheDictionaryKnows() {
        story("John A. Boehner left.").thenActors("person/john-boehner");
    }

    @Test
    void shouldResolveAnAcronymThatTheStoryExplains() {
        ReadStory read = story("The Harbor Research Institute (HRI) warned. Later HRI withdrew.");
        assertThat(read.linked("HRI"))
                .containsExactly("org/harbor-research-institute", "org/harbor-research-institute");
    }

    @Test
    void shouldKnowAMinistryOnlyByItsCountry() {
        ReadStory read = story("The Peruvian Energy Ministry said it agreed. The Energy Ministry did not.");
        assertThat(read.linked("Energy Ministry")).endsWith("-");
        assertThat(read.actor("org/peruvian-energy-ministry").country()).isEqualTo("country/PER");
        assertThat(read.actor("org/peruvian-energy-ministry").name()).isEqualTo("Peruvian Energy Ministry");
    }

    @Test
    void shouldNotLetAPartyOrAnAssociationActForTheCountryBeforeIt() {
        ReadStory read = story(
                "The Peruvian Reform Party agreed. The Peruvian Bar Association and the Peruvian High Court did not.");
        assertThat(read.actor("org/peruvian-reform-party").country()).isNull();
        assertThat(read.actor("org/peruvian-bar-association").country()).isNull();
        assertThat(read.actor("org/peruvian-high-court").country()).isEqualTo("country/PER");
    }

    @Test
    void shouldNotMakeACountryAnActorByTheCreditOfItsPress() {
        ReadStory read =
                story("The Kremlin and the State Department disagreed, the BBC and Agence France-Presse reported.");
        assertThat(read.actors())
                .containsExactlyInAnyOrder(
                        "org/kremlin", "org/state-department", "org/bbc", "org/agence-france-presse");
        assertThat(read.document().actors())
                .extracting(Actor::country)
                .containsExactlyInAnyOrder("country/RUS", "country/USA", null, null);
    }

    @Test
    void shouldShareSalienceAmongTheActors() {
        ReadStory read = story("Iran wins", "Iran beat Peru. Peru lost. Chile watched.");
        assertThat(read.actors()).containsExactly("country/IRN", "country/PER", "country/CHL");
        assertThat(read.document().actors().stream()
                        .mapToDouble(Actor::salience)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(read.actor("country/IRN").mentions()).isEqualTo(2);
    }

    @Test
    void shouldCutTheLeastSalientActorsAndSaySo() {
        String body = "Iran, Iran, Peru and Peru met. Then came Chile, Kenya and Oman.";
        ReadStory read = story(null, body, 3);
        assertThat(read.actors()).containsExactly("country/IRN", "country/PER", "country/CHL");
        assertThat(read.document().actorsCut()).isEqualTo(2);
        assertThat(read.linked("Oman")).containsExactly("-");
    }

    @Test
    void shouldKeepTheMentionsInTheOrderOfTheText() {
        String body = IntStream.range(0, 50)
                .mapToObj(i -> "North Korea met the South, then the North left South Korea.")
                .collect(Collectors.joining(" "));
        assertThat(story("Iran meets Peru", body).document().mentions())
                .extracting(Mention::span)
                .isSortedAccordingTo(
                        (a, b) -> a.in() != b.in() ? a.in().compareTo(b.in()) : Integer.compare(a.begin(), b.begin()));
    }
}
