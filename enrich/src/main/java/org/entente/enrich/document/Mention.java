package org.entente.enrich.document;

import org.jspecify.annotations.Nullable;

/**
 * A span that names someone or something.
 *
 * @param text exactly the field's text at the span
 * @param sentence the index of its sentence
 * @param actor the id of the actor it stands for; null for a place, or where it could not be said
 * @param nominal whether it is an office and no name ("president" in "the Russian president"); such a one is left out of the records
 */
public record Mention(
        Span span,
        String text,
        int sentence,
        MentionType type,
        @Nullable String actor,
        boolean nominal) {

    /** A name. */
    public Mention(Span span, String text, int sentence, MentionType type, @Nullable String actor) {
        this(span, text, sentence, type, actor, false);
    }

    /** The same span standing for another actor. */
    public Mention withActor(@Nullable String id) {
        return new Mention(span, text, sentence, type, id, nominal);
    }
}
