package org.creditdesk.cli;

import java.util.UUID;
import org.creditdesk.text.Texts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole UUID; {@link UUID#fromString} alone would take {@code 1-1-1-1-1} too. */
final class RequestId implements ITypeConverter<UUID> {
    @Override
    public UUID convert(String text) {
        String digits = text.strip();
        if (!digits.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new TypeConversionException(Texts.of("cli.request_id", text));
        }
        return UUID.fromString(digits);
    }

    /** The given one, or a new one: a command without {@code --request} is a request of its own. */
    static UUID orNew(UUID given) {
        return given == null ? UUID.randomUUID() : given;
    }
}
