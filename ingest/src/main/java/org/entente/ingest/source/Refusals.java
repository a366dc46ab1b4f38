package org.entente.ingest.source;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.ingest.identity.ContentHash;

/** What was refused lately: a feed shows the same bad item in every poll, and one dead letter is enough. Safe for use by several threads. */
final class Refusals {

    private static final int MOST = 20_000;

    private final Map<String, Boolean> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Whether these bytes of this source were not refused lately; from now on they were. */
    synchronized boolean isNew(String sourceId, byte[] bytes) {
        String hash = new ContentHash()
                .add(sourceId)
                .add(HexFormat.of().formatHex(bytes.length <= 65_536 ? bytes : Arrays.copyOf(bytes, 65_536)))
                .hex();
        return recent.put(hash, true) == null;
    }
}
