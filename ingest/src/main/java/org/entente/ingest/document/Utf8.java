package org.entente.ingest.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.entente.ingest.document.RefusedException.Reason;

/** UTF-8 without mercy: nothing is replaced. */
public final class Utf8 {

    private Utf8() {}

    /** @throws RefusedException naming the first byte that is not UTF-8 */
    public static String decode(byte[] bytes) throws RefusedException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        try {
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException e) {
            throw new RefusedException(Reason.ENCODING, "byte " + (in.position() + 1) + " is not UTF-8");
        }
        return out.flip().toString();
    }

    /**
     * The value. JSON can spell half a surrogate pair, which no UTF-8 can carry on.
     *
     * @throws RefusedException naming the field and the character
     */
    public static String whole(String field, String value) throws RefusedException {
        int plain = 0;
        while (plain < value.length() && (value.charAt(plain) & 0xF800) != 0xD800) {
            plain++;
        }
        for (int i = plain; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                boolean pair =
                        i + 1 < value.length() && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1));
                if (!pair) {
                    throw new RefusedException(
                            Reason.ENCODING, field + " has half a surrogate pair at character " + (i + 1));
                }
                i++;
            }
        }
        return value;
    }
}
