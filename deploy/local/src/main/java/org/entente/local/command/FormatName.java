package org.entente.local.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.ingest.read.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A format as people write it, in any case. */
final class FormatName implements ITypeConverter<Format> {

    @Override
    public Format convert(String said) {
        String name = said.toLowerCase(Locale.ROOT);
        return Arrays.stream(Format.values())
                .filter(format -> format.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + said + "' is no format: allowed are "
                        + Arrays.stream(Format.values()).map(Format::label).collect(Collectors.joining(", "))));
    }
}
