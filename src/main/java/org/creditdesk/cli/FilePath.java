package org.creditdesk.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.creditdesk.text.Texts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A path that this system can write down. */
final class FilePath implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException(Texts.of("cli.path", text));
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw new TypeConversionException(Texts.of("cli.path", text));
        }
    }
}
