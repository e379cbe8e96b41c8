package org.creditdesk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.creditdesk.problem.Problem;

/** A UTF-8 text file with a code a line, alone or in front of other columns of a CSV; a first line “code” is its head. */
final class ImportFile {
    /** More than any list that may be imported has; a wrong file is not read whole. */
    private static final long LARGEST = 64L << 20;

    private ImportFile() {}

    /** One text a line, so that rows have the file's numbers. @throws Problem of wrong use when it cannot be read */
    static List<String> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw Problem.wrongUse("CLI_FILE_TOO_LARGE", file.toString(), LARGEST >> 20);
            }
            List<String> lines = Files.readString(file, StandardCharsets.UTF_8)
                    .replaceFirst("^\uFEFF", "")
                    .lines()
                    .map(ImportFile::firstColumn)
                    .toList();
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> i == 0 && lines.get(i).equalsIgnoreCase("code") ? "" : lines.get(i))
                    .toList();
        } catch (IOException unreadable) {
            throw Problem.wrongUse("CLI_FILE_UNREADABLE", file.toString());
        }
    }

    private static String firstColumn(String line) {
        String first = line.split("[,;\t]", 2)[0].strip();
        return first.length() > 1 && first.startsWith("\"") && first.endsWith("\"")
                ? first.substring(1, first.length() - 1)
                : first;
    }
}
