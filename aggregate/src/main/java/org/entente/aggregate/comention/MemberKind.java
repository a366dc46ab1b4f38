package org.entente.aggregate.comention;

/** What is counted as different within a window. */
enum MemberKind {
    STORY,
    SOURCE;

    String key(String pair, String member) {
        return pair + (this == STORY ? "|t|" : "|s|") + member;
    }

    Tally one() {
        return this == STORY ? new Tally(0, 0, 1, 0) : new Tally(0, 0, 0, 1);
    }
}
