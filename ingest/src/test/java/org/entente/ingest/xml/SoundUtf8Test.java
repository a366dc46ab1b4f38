package org.entente.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class SoundUtf8Test {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", "bcdefgh", "ijklmnopqrstuvwx", "\u007F", "\u00FC", "\u20AC", "\uFFFD", "\uD83D\uDE00")
                .list()
                .ofMaxSize(24)
                .map(parts -> String.join("", parts));
    }

    @Property
    void shouldReadWhatJavaReads(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 20) int atOnce) {
        assertThat(read(text, atOnce)).isEqualTo(text);
    }

    @Test
    void shouldReadEachCharacter() {
        StringBuilder all = new StringBuilder();
        for (int code = 0; code <= Character.MAX_CODE_POINT; code++) {
            if (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE) {
                all.appendCodePoint(code);
            }
        }
        assertThat(read(all.toString(), 4001)).isEqualTo(all.toString());
    }

    private static String read(String text, int atOnce) {
        SoundUtf8 reader = new SoundUtf8(("mark" + text).getBytes(StandardCharsets.UTF_8), 4);
        StringBuilder read = new StringBuilder();
        char[] some = new char[atOnce + 3];
        for (int count = reader.read(some, 3, atOnce); count >= 0; count = reader.read(some, 3, atOnce)) {
            assertThat(count).isPositive();
            read.append(some, 3, count);
        }
        return read.toString();
    }
}
