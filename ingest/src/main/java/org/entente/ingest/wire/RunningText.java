package org.entente.ingest.wire;

import java.util.Arrays;

/** Words as they come, written down once: one space for any white space, and the breaks that are asked for between them. */
final class RunningText {

    private static final char NO_BREAK_SPACE = '\u00A0';

    /** Up to the last white space: 0 is a letter or the like, 1 a space, 2 any other white space. */
    private static final byte[] KINDS = kinds();

    private char[] text;
    private int length;
    private int breaks;
    private boolean space;

    /** @param expected how long it will be, more or less */
    RunningText(int expected) {
        text = new char[expected];
    }

    /** The next words, if there are any, stand so many lines below, or more if that was asked for before. */
    void breakLines(int lines) {
        breaks = Math.max(breaks, lines);
    }

    /** White space stands before the next words. */
    void space() {
        space = true;
    }

    void append(char[] chars, int begin, int end) {
        for (int i = begin; i < end; ) {
            int stop = wordsEnd(chars, i, end);
            if (stop == i) {
                space = true;
                i++;
            } else {
                separate();
                reserve(stop - i);
                System.arraycopy(chars, i, text, length, stop - i);
                length += stop - i;
                i = stop;
            }
        }
    }

    private void separate() {
        if (length > 0 && (breaks > 0 || space)) {
            reserve(2);
            text[length++] = breaks > 0 ? '\n' : ' ';
            if (breaks > 1) {
                text[length++] = '\n';
            }
        }
        breaks = 0;
        space = false;
    }

    private void reserve(int more) {
        if (text.length - length < more) {
            text = Arrays.copyOf(text, Math.max(length + more, 2 * text.length));
        }
    }

    /** The end of the words with single spaces between them that begin here: most of any text, and copied as it is. */
    private static int wordsEnd(char[] chars, int begin, int end) {
        int before = 1;
        for (int i = begin; i < end; i++) {
            char c = chars[i];
            int kind = c > NO_BREAK_SPACE ? 0 : KINDS[c];
            if (before + kind > 1) {
                return Math.max(begin, i - before);
            }
            before = kind;
        }
        return end - before;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[NO_BREAK_SPACE + 1];
        Arrays.fill(kinds, 0, ' ', (byte) 2);
        kinds[' '] = 1;
        kinds[NO_BREAK_SPACE] = 2;
        return kinds;
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }
}
