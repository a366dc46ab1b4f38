package org.entente.local.demo;

import java.io.InputStream;
import java.util.Objects;

/** The bundled stories: JSON lines in the order of their arrival, invented and written for this purpose. */
public final class DemoWire {

    private DemoWire() {}

    /** The lines; the caller closes them. */
    public static InputStream open() {
        return Objects.requireNonNull(
                DemoWire.class.getResourceAsStream("stories.jsonl"), "stories.jsonl is not beside its class");
    }
}
