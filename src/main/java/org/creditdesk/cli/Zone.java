package org.creditdesk.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.creditdesk.text.Texts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An IANA time zone, such as Europe/Berlin. */
final class Zone implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException unknown) {
            throw new TypeConversionException(Texts.of("cli.zone", text));
        }
    }
}
