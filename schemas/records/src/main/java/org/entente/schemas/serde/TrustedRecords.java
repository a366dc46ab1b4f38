package org.entente.schemas.serde;

import org.apache.avro.util.ClassSecurityValidator;
import org.entente.news.Article;

/**
 * Makes our record classes known to Avro, which since 1.12 loads those of trusted packages only. Whoever builds or reads records
 * calls {@link #trust} first, so that no process needs a flag; called again it does nothing.
 */
public final class TrustedRecords {

    static {
        String ours = Article.class.getPackageName();
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), type -> type.getPackageName()
                        .equals(ours)));
    }

    private TrustedRecords() {}

    /** Returns once our records are trusted. */
    public static void trust() {
        // The work is done when the class is initialised, once.
    }
}
