package org.entente.enrich.pipeline;

import java.util.Set;
import org.entente.enrich.document.Document;

/** One step of the pipeline. Implementations are safe for use by several threads and never change their argument. */
public interface Annotator {

    /** Low-cardinality kebab-case name for metrics and errors. */
    String name();

    /** Name and version of the model or dictionary behind it, as written on each record. */
    String model();

    /** Layers that must be there before. */
    Set<Layer> requires();

    /** Layers that are there afterwards. */
    Set<Layer> provides();

    /** The document with the provided layers added. */
    Document annotate(Document document);
}
