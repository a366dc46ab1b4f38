package org.entente.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

    private final LanguageDetector detector = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The minister said on Tuesday that the talks with her neighbours had been useful and would go on.",
                "en | Oil prices rose sharply, driven by supply worries; analysts expect further gains next quarter.",
                "fr | Le ministre a déclaré mardi que les discussions avec ses voisins étaient utiles et allaient continuer.",
                "de | Die Ministerin sagte am Dienstag, dass die Gespräche mit den Nachbarn nützlich waren und weitergehen.",
                "es | El ministro dijo el martes que las conversaciones con sus vecinos fueron útiles y que continuarían.",
                "ru | Министр заявил во вторник, что переговоры с соседями были полезными и будут продолжены.",
                "ko | 장관은 화요일에 이웃 나라들과의 회담이 유익했으며 계속될 것이라고 말했다. 회담은 다음 주에 다시 열린다.",
                "zh | 部长星期二表示，与邻国的会谈是有益的，并且将继续进行。双方同意下周再次举行会谈，讨论贸易和安全问题。会谈将在首都举行，为期三天。"
            })
    void shouldTellTheLanguage(String code, String text) {
        assertThat(detector.detect(null, text)).isEqualTo(code);
    }

    @Test
    void shouldTakeASentenceFullOfNamesForEnglish() {
        assertThat(detector.detect(
                        null, "General Odum met Prime Minister Elena Marsh and Defense Minister Amara Salas Tuesday."))
                .isEqualTo("en");
    }

    @Test
    void shouldTakeATextTooShortToTellForEnglish() {
        assertThat(detector.detect(null, "Oui.")).isEqualTo("en");
        assertThat(detector.detect(null, "")).isEqualTo("en");
    }

    @Test
    void shouldReadTheTitleWhereTheBodyIsShort() {
        assertThat(detector.detect(
                        "Die Ministerin sagte die Gespräche mit den Nachbarn überraschend wieder ab", "Mehr."))
                .isEqualTo("de");
    }
}
