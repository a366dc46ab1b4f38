package org.entente.enrich.document;

import org.jspecify.annotations.Nullable;

/**
 * A span that names someone or something.
 *
 * @param text exactly the field's text at the span
 * @param sentence the index of its sentence
 * @param actor the id of the actor it stands for; null for a place, or where it could not be said
 */
public record Mention(
        Span span,
        String text,
        int sentence,
        MentionType type,
        @Nullable String actor) {

    /** The same span standing for another actor. */
    public Mention withActor(@Nullable String id) {
        return new Mention(span, text, sentence, type, id);
    }
}
