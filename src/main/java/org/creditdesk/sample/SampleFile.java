package org.creditdesk.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Reads a file of {@code sample-data/}, which is packed into the program. */
final class SampleFile {
    private SampleFile() {}

    static <T> List<T> read(String name, Function<Line, T> each) {
        InputStream bytes = Objects.requireNonNull(SampleFile.class.getResourceAsStream("/sample-data/" + name), name);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> each.apply(new Line(name, row))).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
