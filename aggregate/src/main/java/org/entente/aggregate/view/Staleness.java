package org.entente.aggregate.view;

/**
 * How far behind an answer may be: what a copy lacks that stands in for a part whose owner does not answer. Counted for
 * each thread by itself, as one thread makes one answer. Safe for use by several threads.
 */
public final class Staleness {

    private final ThreadLocal<Long> behind = new ThreadLocal<>();

    /** A part was read from a copy that may lack so many changes. */
    public void note(long changes) {
        Long before = behind.get();
        behind.set((before == null ? 0 : before) + changes);
    }

    /**
     * What this thread has noted since it last asked: how many changes the copies may lack, 0 if none is known of; -1 if
     * everything came from its owner.
     */
    public long taken() {
        Long noted = behind.get();
        behind.remove();
        return noted == null ? -1 : noted;
    }
}
