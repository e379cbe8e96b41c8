package org.creditdesk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.creditdesk.problem.Problem;

/** A UTF-8 text file with one code a line; lines keep their numbers, so that answers can name them. */
final class CodeFile {
    /** Enough for a million codes; a wrong file is not read whole. */
    private static final long LARGEST = 64L << 20;

    private CodeFile() {}

    /** @throws Problem of wrong use when it cannot be read or is too large */
    static List<String> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw Problem.wrongUse("CLI_CODES_TOO_LARGE", file.toString(), LARGEST >> 20);
            }
            return Files.readString(file, StandardCharsets.UTF_8)
                    .replaceFirst("^\uFEFF", "")
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw Problem.wrongUse("CLI_FILE_UNREADABLE", file.toString());
        }
    }
}
