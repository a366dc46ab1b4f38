package org.entente.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entente.ingest.document.RefusedException;
import org.entente.ingest.parse.DocumentDefaults;
import org.entente.ingest.parse.Parser;
import org.entente.ingest.parse.Reading;
import org.entente.ingest.read.Format;
import org.entente.ingest.read.Transport;

/** Whatever the bytes are, and however a sound document was torn: a reading, or a refusal with a reason. */
final class WirePropertiesTest {

    private static final List<String> FIXTURES =
            List.of("ninjs-1.json", "ninjs-2.json", "ninjs-3.json", "g2-item.xml", "g2-message.xml", "nitf.xml");
    private static final List<Format> FORMATS =
            List.of(Format.NINJS, Format.NINJS, Format.NINJS, Format.NEWSML_G2, Format.NEWSML_G2, Format.NITF);

    private final Parser parser = new Parser(DocumentDefaults.none());

    @Property(tries = 2000)
    void shouldReadOrRefuseWhatWasTorn(@ForAll long seed) {
        Random random = new Random(seed);
        int fixture = random.nextInt(FIXTURES.size());
        byte[] bytes = WireFixtures.text(FIXTURES.get(fixture)).getBytes(StandardCharsets.UTF_8);
        for (int tears = random.nextInt(4); tears >= 0; tears--) {
            bytes = torn(bytes, random);
        }
        read(FORMATS.get(fixture), bytes);
    }

    @Property(tries = 300)
    void shouldReadOrRefuseAnyBytes(@ForAll byte[] bytes) {
        FORMATS.forEach(format -> read(format, bytes));
    }

    private void read(Format format, byte[] bytes) {
        try {
            Reading reading = parser.parse(WireFixtures.document(format, bytes, Transport.NONE));
            reading.refused().forEach(part -> assertThat(part.source().bytes()).isNotEmpty());
        } catch (RefusedException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    /** Something is left out, said twice, or changed. */
    private static byte[] torn(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(40));
        byte[] torn = bytes.clone();
        switch (random.nextInt(3)) {
            case 0 -> System.arraycopy(bytes, to, torn, from, bytes.length - to);
            case 1 -> System.arraycopy(bytes, from, torn, Math.min(to, bytes.length - (to - from)), to - from);
            default -> torn[from] = (byte) random.nextInt(256);
        }
        return torn;
    }
}
