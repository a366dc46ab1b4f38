package org.entente.ingest.document;

/** What can be told of all strings of a JSON document from its bytes, eight at a time, so that it need not be asked of each. */
public final class JsonScan {

    private static final long ONES = 0x0101010101010101L;
    private static final long BLANKS = (' ' + 1) * ONES;
    private static final long ESCAPES = '\\' * ONES;
    private static final int LAST = Long.SIZE - Byte.SIZE;

    private final byte[] bytes;
    private final Utf8Scan characters;
    private boolean spelled;
    private boolean clean = true;

    private JsonScan(byte[] bytes) {
        this.bytes = bytes;
        this.characters = new Utf8Scan(bytes);
    }

    /** Each says more than the one before. */
    public enum Found {
        /** A byte that is not UTF-8 ({@link Utf8Scan}). */
        UNSOUND,
        /** Sound, but characters are spelled by their numbers: halves of surrogate pairs perhaps. */
        SPELLED,
        /** All strings are of whole characters. */
        WHOLE,
        /**
         * All strings are clean text but for white space at their ends: single spaces within lines, one blank line at most, no controls,
         * no marks that nobody sees. May be missed where it is so, as by two spaces between values.
         */
        CLEAN;

        public boolean isWhole() {
            return compareTo(WHOLE) >= 0;
        }
    }

    public static Found of(byte[] bytes) {
        JsonScan scan = new JsonScan(bytes);
        if (!scan.isSound()) {
            return Found.UNSOUND;
        }
        return scan.spelled ? Found.SPELLED : scan.clean ? Found.CLEAN : Found.WHOLE;
    }

    private boolean isSound() {
        int i = plainEnd(0);
        while (i < bytes.length) {
            int next = bytes[i] < 0 ? afterSequence(i) : afterByte(i);
            if (next < 0) {
                return false;
            }
            i = plainEnd(next);
        }
        return true;
    }

    /** Past letters with single spaces between them; may stop early. */
    private int plainEnd(int from) {
        byte[] bytes = this.bytes;
        int i = from;
        long before = isBlank(from - 1) ? 0x80 : 0;
        while (i + 2 * Long.BYTES <= bytes.length) {
            long one = (long) Utf8Scan.EIGHT.get(bytes, i);
            long two = (long) Utf8Scan.EIGHT.get(bytes, i + Long.BYTES);
            long blank = one - BLANKS;
            long blankToo = two - BLANKS;
            long found = found(one, blank, before);
            long foundToo = found(two, blankToo, blank >>> LAST);
            if (((found | foundToo) & Utf8Scan.HIGH) != 0) {
                return i + ((found & Utf8Scan.HIGH) == 0 ? Long.BYTES + first(foundToo) : first(found));
            }
            before = blankToo >>> LAST;
            i += 2 * Long.BYTES;
        }
        return i;
    }

    /**
     * The high bit of each byte to stop at, and of none before the first of them; its other bits mean nothing.
     *
     * @param blank the high bits are of white space, or of bytes that are stopped at anyhow
     * @param before the same of the byte before, in its place
     */
    private static long found(long eight, long blank, long before) {
        return (blank & (blank << Byte.SIZE | before)) | ((eight ^ ESCAPES) - ONES) | eight | (eight + ONES);
    }

    private static int first(long found) {
        return Long.numberOfTrailingZeros(found & Utf8Scan.HIGH) / Byte.SIZE;
    }

    private int afterByte(int at) {
        if (bytes[at] == '\\') {
            return afterEscape(at);
        } else if (isBlank(at) && isBlank(at - 1)) {
            return afterBlanks(at);
        }
        clean &= bytes[at] != 0x7F;
        return at + 1;
    }

    /** No string holds a raw line break, so white space with one stands between values. */
    private int afterBlanks(int second) {
        boolean between = bytes[second - 1] < ' ';
        int i = second;
        while (isBlank(i)) {
            between |= bytes[i] < ' ';
            i++;
        }
        clean &= between;
        return i;
    }

    private boolean isBlank(int at) {
        return at >= 0 && at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ';
    }

    private int afterEscape(int at) {
        int escaped = at + 1 < bytes.length ? bytes[at + 1] : 0;
        if (escaped == 'n') {
            int end = isLine(at + 2) ? at + 4 : at + 2;
            clean &= !isBlank(at - 1) && !isBlank(end) && !isLine(end);
            return end;
        }
        if (escaped < 0) {
            clean = false;
            return at + 1;
        }
        spelled |= escaped == 'u';
        clean &= escaped == '"' || escaped == '\\' || escaped == '/';
        return at + 2;
    }

    private boolean isLine(int at) {
        return at + 1 < bytes.length && bytes[at] == '\\' && bytes[at + 1] == 'n';
    }

    /** Where the next character begins; negative where no character stands. */
    private int afterSequence(int at) {
        int length = characters.sequence(at);
        if (length == 2) {
            clean &= isSeen((bytes[at] & 0x1F) << 6 | (bytes[at + 1] & 0x3F));
        } else if (length == 3) {
            clean &= isSeen((bytes[at] & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F));
        }
        return length == 0 ? -1 : at + length;
    }

    private static boolean isSeen(int character) {
        boolean usual = (character >= 0xC0 && character < 0x600) || (character >= 0x2010 && character < 0x2028);
        return usual || isNoMark(character);
    }

    private static boolean isNoMark(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
