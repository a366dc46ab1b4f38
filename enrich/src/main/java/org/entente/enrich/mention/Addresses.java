package org.entente.enrich.mention;

/** Tells what stands in the address of a page or a mailbox, where words name nobody: "www.peru.example/news". */
final class Addresses {

    /** Signs that are looked at on either side: a text may be one endless run. */
    private static final int REACH = 200;

    private Addresses() {}

    /** Whether the stretch of the text lies in a run of signs without a gap that is an address. */
    static boolean holds(String text, int begin, int end) {
        int from = begin;
        while (from > Math.max(0, begin - REACH) && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < Math.min(text.length(), end + REACH) && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        String run = text.substring(from, to);
        return run.contains("://") || run.contains("www.") || run.indexOf('@') > 0;
    }
}
