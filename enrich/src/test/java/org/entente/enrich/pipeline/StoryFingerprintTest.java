package org.entente.enrich.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StoryFingerprintTest {

    @Test
    void shouldHaveTheDocumentedFormAndStayTheSameForEver() {
        byte[] form = fingerprint(words(1, 200));

        assertThat(form).hasSize(1 + 4 + 2 * 128);
        assertThat(form[0]).isEqualTo((byte) 1);
        assertThat(ByteBuffer.wrap(form).getInt(1)).isEqualTo(197);
        assertThat(HexFormat.of().formatHex(form, 5, 21)).isEqualTo("20d8b10ce8ca5825f79165f27938c654");
    }

    @Test
    void shouldNotSeeCaseSpaceAndMarks() {
        assertThat(fingerprint(words(1, 60).toUpperCase(Locale.ROOT).replace(" ", ",\n ")))
                .isEqualTo(fingerprint(words(1, 60)));
    }

    @Test
    void shouldShareAsManyMinimaAsShingles() {
        byte[] whole = fingerprint(words(1, 1003));

        assertThat(shared(whole, fingerprint(words(1, 503)))).isBetween(0.37, 0.63);
        assertThat(shared(whole, fingerprint(words(1, 1103)))).isBetween(0.82, 0.98);
        assertThat(shared(whole, fingerprint(words(2000, 3000)))).isLessThan(0.03);
    }

    @Test
    void shouldTakeEachSignOfAScriptWithoutSpacesForAWord() {
        String signs = IntStream.range(0x4e00, 0x4e00 + 100)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(ByteBuffer.wrap(fingerprint(signs)).getInt(1)).isEqualTo(97);
    }

    @Test
    void shouldHaveNoneOfAFlash() {
        assertThat(StoryFingerprint.of("")).isNull();
        assertThat(StoryFingerprint.of(words(1, 18))).isNull();
        assertThat(StoryFingerprint.of(words(1, 19))).isNotNull();
        assertThat(StoryFingerprint.of("ha ".repeat(1000))).isNull();
    }

    private static double shared(byte[] one, byte[] other) {
        return IntStream.range(0, 128)
                        .filter(i -> Arrays.equals(one, 5 + 2 * i, 7 + 2 * i, other, 5 + 2 * i, 7 + 2 * i))
                        .count()
                / 128.0;
    }

    private static byte[] fingerprint(String body) {
        return Objects.requireNonNull(StoryFingerprint.of(body));
    }

    private static String words(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }
}
