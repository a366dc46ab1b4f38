package org.entente.ingest.wire;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which children an element has, in which order and how often.
 *
 * @param slots by the names of the children
 * @param required the names of which one has to stand in each place that must not be empty
 */
record ContentModel(Map<String, Slot> slots, List<Slot> required) {

    /**
     * A place in the order.
     *
     * @param names as they were written, {@code a|b}
     */
    record Slot(int place, String names, boolean once) {}

    /** @param written {@code a b? c|d*}: one, at most one, any number of either */
    static ContentModel of(String written) {
        Map<String, Slot> slots = new HashMap<>();
        List<Slot> required = new ArrayList<>();
        int place = 0;
        for (String token : written.split(" ")) {
            String names = token.replaceAll("[?*]$", "");
            Slot slot = new Slot(place++, names, !token.endsWith("*"));
            for (String name : names.split("\\|")) {
                slots.put(name, slot);
            }
            if (names.equals(token)) {
                required.add(slot);
            }
        }
        return new ContentModel(slots, required);
    }

    /** How far one element has come in it. */
    static final class Progress {

        private final String element;
        private final ContentModel model;
        private final BitSet filled = new BitSet();
        private int place;

        Progress(String element, ContentModel model) {
            this.element = element;
            this.model = model;
        }

        /**
         * What is wrong with this child, null if nothing is.
         *
         * @param tolerant whether a child of an unknown name is passed over
         */
        @Nullable
        String child(String name, boolean tolerant) {
            Slot slot = model.slots().get(name);
            if (slot == null) {
                return tolerant ? null : name + " has no place in " + element;
            }
            if (slot.place() < place) {
                return name + " stands too late in " + element;
            }
            if (slot.once() && filled.get(slot.place())) {
                return name + " stands twice in " + element;
            }
            place = slot.place();
            filled.set(place);
            return null;
        }

        boolean has(String name) {
            Slot slot = model.slots().get(name);
            return slot != null && filled.get(slot.place());
        }

        /** What is missing at the end, null if nothing is. */
        @Nullable
        String end() {
            for (Slot slot : model.required()) {
                if (!filled.get(slot.place())) {
                    return element + " has no " + slot.names().replace("|", " or ");
                }
            }
            return null;
        }
    }
}
