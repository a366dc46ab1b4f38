package org.entente.aggregate.alert;

import java.util.Arrays;
import java.util.Optional;

/** What can be told of. */
public enum AlertKind {
    STANCE_CHANGE("stance-change"),
    CO_MENTION_SURGE("co-mention-surge");

    private final String label;

    AlertKind(String label) {
        this.label = label;
    }

    /** As the file of receivers and the messages write it. */
    public String label() {
        return label;
    }

    static Optional<AlertKind> of(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
