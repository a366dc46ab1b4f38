package org.entente.aggregate.peer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** The tables that this instance keeps, for the other ones. Safe for use by several threads. */
public interface PeerTables {

    /** The answer to the question; empty if a part of it is not kept here, or cannot be read now. */
    Optional<Answer> answer(RowQuestion question);

    /** An answer that is made while it is written. */
    interface Answer {
        void to(OutputStream out) throws IOException;
    }
}
