package org.entente.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class EmbargoEndSerdeTest {

    private static final long FAR = 4_000_000_000_000L;

    private final EmbargoEndSerde serde = new EmbargoEndSerde();

    @Property
    void shouldReadBackWhatItWrote(@ForAll @LongRange(min = -FAR, max = FAR) long at) {
        EmbargoEnd end = new EmbargoEnd(Instant.ofEpochMilli(at), "wire:ä/" + at);
        assertThat(serde.deserializer().deserialize("t", write(end))).isEqualTo(end);
    }

    @Property
    void shouldSortBytesAsTimes(
            @ForAll @LongRange(min = -FAR, max = FAR) long one, @ForAll @LongRange(min = -FAR, max = FAR) long other) {
        int bytes = Arrays.compareUnsigned(
                write(new EmbargoEnd(Instant.ofEpochMilli(one), "a")),
                write(new EmbargoEnd(Instant.ofEpochMilli(other), "a")));
        assertThat(Integer.signum(bytes)).isEqualTo(Long.compare(one, other));
    }

    private byte[] write(EmbargoEnd end) {
        return serde.serializer().serialize("t", end);
    }
}
