package org.entente.enrich.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.enrich.ReadStory;
import org.entente.enrich.document.ActorKind;
import org.entente.enrich.document.Field;
import org.entente.enrich.document.Token;
import org.entente.enrich.sentence.Tokenizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private final Gazetteer gazetteer = ReadStory.GAZETTEER;

    @ParameterizedTest
    @CsvSource({
        "North Korea, country/PRK, NAME",
        "DPRK, country/PRK, NAME",
        "D.P.R.K., country/PRK, NAME",
        "North Koreans, country/PRK, DEMONYM",
        "Pyongyang, country/PRK, CAPITAL",
        "U.S., country/USA, NAME",
        "RUSSIA, country/RUS, NAME",
        "IRAN, country/IRN, NAME",
        "Dutch, country/NLD, DEMONYM",
        "Hong Kong, country/HKG, NAME",
        "Vladimir Putin, person/vladimir-putin, NAME",
        "Kim Jong-un, person/kim-jong-un, FAMILY_FIRST",
        "Kim Jong Un, person/kim-jong-un, FAMILY_FIRST",
        "United Nations, org/united-nations, NAME",
        "Taleban, org/taliban, NAME"
    })
    void shouldKnowTheActorByEachOfItsNames(String name, String id, Entry.Role role) {
        Entry entry = Objects.requireNonNull(find(name), name);
        assertThat(entry.id()).isEqualTo(id);
        assertThat(entry.role()).isEqualTo(role);
    }

    @Test
    void shouldPreferTheLongestName() {
        Gazetteer.Match match = Objects.requireNonNull(gazetteer.longest(tokens("UN Security Council vote"), 0));
        assertThat(match.entry().id()).isEqualTo("org/un-security-council");
        assertThat(match.end()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"us", "who", "turkey", "china", "male", "Male", "Putin", "Kim"})
    void shouldNotTakeAnotherWordForAName(String word) {
        assertThat(find(word)).isNull();
    }

    @Test
    void shouldKnowWhomAFamilyNameAloneStandsFor() {
        assertThat(gazetteer.bare("Putin")).get().extracting(Entry::id).isEqualTo("person/vladimir-putin");
        assertThat(gazetteer.bare("Kim")).isEmpty();
    }

    @Test
    void shouldKnowTheCountryThatAPersonActsFor() {
        Entry podolyak = gazetteer.byId("person/mykhailo-podolyak").orElseThrow();
        assertThat(podolyak.country()).isEqualTo("country/UKR");
        assertThat(podolyak.kind()).isEqualTo(ActorKind.PERSON);
    }

    @ParameterizedTest
    @CsvSource({
        "Kremlin, country/RUS",
        "TASS, country/RUS",
        "Xinhua, country/CHN",
        "Chinese Communist Party, country/CHN",
        "State Department, country/USA",
        "Federal Reserve, country/USA",
        "House Judiciary Committee, country/USA",
        "Trump administration, country/USA",
        "NYPD, country/USA",
        "Knesset, country/ISR",
        "Palestinian Authority, country/PSE"
    })
    void shouldLetAnOrganOfAStateActForItsCountry(String name, String country) {
        assertThat(Objects.requireNonNull(find(name), name).country()).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({
        "BBC",
        "AFP",
        "Agence France-Presse",
        "Reuters",
        "The Guardian",
        "NHK",
        "Facebook",
        "Meta",
        "Gazprom",
        "Harvard",
        "Heritage Foundation",
        "Republican Party",
        "Labour Party",
        "United Russia",
        "Trump campaign",
        "Hamas",
        "Taliban",
        "Hezbollah",
        "Abu Sayyaf Group",
        "Elon Musk",
        "Jamal Khashoggi",
        "Antonio Guterres"
    })
    void shouldLetNobodyElseActForTheCountryItIsAtHomeIn(String name) {
        assertThat(Objects.requireNonNull(find(name), name).country()).isNull();
    }

    @Test
    void shouldHaveNoKindForAPlaceThatIsNoCountry() {
        assertThat(Objects.requireNonNull(find("Middle East")).kind()).isNull();
    }

    @Test
    void shouldLetTheWordsOfTheStorySettleADoubt() {
        Doubt georgia = Objects.requireNonNull(gazetteer.doubt("Georgia"));
        assertThat(georgia.isSettled(Set.of("Tbilisi", "Senate")::contains)).isTrue();
        assertThat(georgia.isSettled(Set.of("Atlanta")::contains)).isFalse();
        assertThat(georgia.isSettled(Set.of("rain")::contains)).isTrue();
        Doubt acronym = Objects.requireNonNull(gazetteer.doubt("PA"));
        assertThat(acronym.isSettled(Set.of("rain")::contains)).isFalse();
        assertThat(acronym.isSettled(Set.of("Ramallah")::contains)).isTrue();
    }

    private @Nullable Entry find(String name) {
        List<Token> tokens = tokens(name);
        Gazetteer.Match match = gazetteer.longest(tokens, 0);
        return match == null || match.end() < tokens.size() ? null : match.entry();
    }

    private static List<Token> tokens(String text) {
        return Tokenizer.tokens(text, Field.BODY, 0, text.length());
    }
}
