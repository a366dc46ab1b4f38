package org.entente.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SaidDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-06-19                     | 2026-06-19T00:00:00Z",
                "20260619                       | 2026-06-19T00:00:00Z",
                "2026-06-19T10:20               | 2026-06-19T10:20:00Z",
                "2026-06-19 10:20:30            | 2026-06-19T10:20:30Z",
                "2026-06-19T10:20:30Z           | 2026-06-19T10:20:30Z",
                "2026-06-19t10:20:30z           | 2026-06-19T10:20:30Z",
                "20260619T102030Z               | 2026-06-19T10:20:30Z",
                "2026-06-19T10:20:30.5+02:00    | 2026-06-19T08:20:30.500Z",
                "2026-06-19T10:20:30,123456789-0330 | 2026-06-19T13:50:30.123Z",
                "2026-06-19T10:20:30.1234567890123Z | 2026-06-19T10:20:30.123Z",
                "2026-06-19 10:20:30 +09        | 2026-06-19T01:20:30Z",
                "2026-06-19 10:20:30 UTC        | 2026-06-19T10:20:30Z",
                "2026                           | 2026-01-01T00:00:00Z",
                "2026-06                        | 2026-06-01T00:00:00Z",
                "2026/06/19                     | 2026-06-19T00:00:00Z",
                "2026-06-19 T 9:20:3-04:00      | 2026-06-19T13:20:03Z",
                "2026-06-19T24:00               | 2026-06-20T00:00:00Z",
                "2016-12-31T23:59:60Z           | 2017-01-01T00:00:00Z",
                "2026-W25-5T10:20:30Z           | 2026-06-19T10:20:30Z",
                "2026W255                       | 2026-06-19T00:00:00Z",
                "2026-170                       | 2026-06-19T00:00:00Z",
                "2026170T10:20                  | 2026-06-19T10:20:00Z",
                "Fri, 19 Jun 2026 10:20:30 +0200 | 2026-06-19T08:20:30Z",
                "Fri, 19 Jun 2026 10:20:30 GMT  | 2026-06-19T10:20:30Z",
                "fri,19 JUNE 26 10:20 edt       | 2026-06-19T14:20:00Z",
                "Mon, 19 Jun 2026 10:20:30 Z    | 2026-06-19T10:20:30Z",
                "19 Jun 2026 10:20:30 GMT+2     | 2026-06-19T08:20:30Z",
                "19 Jun 2026 10:20:30 UTC+05:30 | 2026-06-19T04:50:30Z",
                "19 Jun 2026 10:20:30 CEST      | 2026-06-19T08:20:30Z",
                "19 Jun 2026 10:20:30 -0700 (PDT) | 2026-06-19T17:20:30Z",
                "19 Jun 2026 10:20:30 G         | 2026-06-19T10:20:30Z",
                "19 (a (b \\) c) d)Jun(e) 2026()10:20 GMT | 2026-06-19T10:20:00Z",
                "19 Jun 2026                    | 2026-06-19T00:00:00Z",
                "19 June 98 10:20               | 1998-06-19T10:20:00Z",
                "Friday, 19-Jun-26 10:20:30 GMT | 2026-06-19T10:20:30Z",
                "Fri Jun 19 10:20:30 2026       | 2026-06-19T10:20:30Z",
                "Fri Jun 19 10:20:30 PST 2026   | 2026-06-19T18:20:30Z",
                "June 19th, 2026 10:20 pm EST   | 2026-06-20T03:20:00Z",
                "Jun. 19, 2026 12:05 AM         | 2026-06-19T00:05:00Z",
                "Sat, 31 Dec 2016 23:59:60 GMT  | 2017-01-01T00:00:00Z",
                "19 Jun 2026 24:00:00 +0000     | 2026-06-20T00:00:00Z"
            })
    void shouldUnderstand(String said, Instant at) {
        assertThat(SaidDate.of(said).at()).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-13",
                "2026-00-10",
                "2026-366",
                "2026-W54-1",
                "2026-06-19T24:01",
                "2026-06-19T10:60",
                "2026-06-19T10:20:61Z",
                "19 Jun 2026 10:20:30 IST",
                "19 Jun 2026 10:20:30 XYZ",
                "19 Jun 2026 10:20:30 J",
                "19 Jun 2026 10:60:30",
                "31 Jun 2026 10:20:30",
                "19 Jun",
                "19 Jun 2026 Jul",
                "19 Jun 2026 10:20 11:20",
                "19 Jun 2026 13:20 pm",
                "19 Jun 2026 soon",
                "19/06/2026 10:20",
                "06-19-2026",
                "2026-02-30",
                "2026-0619",
                "2026-06-19T25:00",
                "2026-06-19T10",
                "2026-06-19T10:20+19:00",
                "06/19/2026",
                "1781870400"
            })
    void shouldKeepTheWordsItDoesNotUnderstand(String said) {
        assertThat(SaidDate.of(said)).isEqualTo(new SaidDate(said, null));
    }

    @Test
    void shouldTakeAnEmptyDateForNone() {
        assertThat(SaidDate.of(" ")).isEqualTo(SaidDate.NONE);
        assertThat(SaidDate.of((String) null)).isEqualTo(SaidDate.NONE);
    }

    @Property
    void shouldReadBackEveryInstantInEveryZone(
            @ForAll @LongRange(min = -60_000_000_000_000L, max = 250_000_000_000_000L) long millis,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offset) {
        Instant at = Instant.ofEpochMilli(millis);
        String said =
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(ZoneOffset.ofTotalSeconds(offset * 60)));

        assertThat(SaidDate.of(said).at()).isEqualTo(at);
    }
}
