package org.entente.local.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time with its offset, or a day, which stands for its beginning in UTC: as the API reads them. */
final class Moment implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String said) {
        try {
            return said.indexOf('T') < 0
                    ? LocalDate.parse(said).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(said).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + said + "' is no time: allowed are such as 2024-06-19 and 2024-06-19T12:00:00Z");
        }
    }
}
