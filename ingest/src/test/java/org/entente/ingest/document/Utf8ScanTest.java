package org.entente.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class Utf8ScanTest {

    /** Bytes at the edges of what UTF-8 allows, and some between. */
    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.of(
                        0x00, 0x41, 0x5C, 0x75, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBD, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0,
                        0xE2, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF)
                .map(Integer::byteValue)
                .array(Byte[].class)
                .ofMaxSize(24)
                .map(boxed -> {
                    byte[] bytes = new byte[boxed.length];
                    for (int i = 0; i < bytes.length; i++) {
                        bytes[i] = boxed[i];
                    }
                    return bytes;
                });
    }

    @Property
    void shouldFindSoundWhatTheStrictDecoderReads(@ForAll("bytes") byte[] bytes) {
        boolean sound = Utf8Scan.isSound(bytes, 0);
        assertThat(sound).isEqualTo(isUtf8(bytes));
    }

    @Test
    void shouldJudgeEachCharacterAsTheStrictDecoderDoes() {
        for (int code = 0; code <= 0x10FFFF; code++) {
            if (code < 0xD800 || code > 0xDFFF) {
                byte[] bytes = Character.toString(code).getBytes(StandardCharsets.UTF_8);
                assertThat(Utf8Scan.isSound(bytes, 0)).as("%x", code).isEqualTo(code != 0xFFFE && code != 0xFFFF);
            }
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\uFFFE') < 0 && text.indexOf('\uFFFF') < 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
