package org.creditdesk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.creditdesk.problem.Problem;

/** A UTF-8 text file with one email a line; blank lines do not count. */
final class EmailFile {
    /** Enough for a million addresses; a wrong file is not read whole. */
    private static final long LARGEST = 64L << 20;

    private EmailFile() {}

    /** @throws Problem of wrong use when it cannot be read, is too large, or holds no address */
    static List<String> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw Problem.wrongUse("CLI_FILE_TOO_LARGE", file.toString(), LARGEST >> 20);
            }
            List<String> emails = Files.readString(file, StandardCharsets.UTF_8)
                    .replaceFirst("^\uFEFF", "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (emails.isEmpty()) {
                throw Problem.wrongUse("CLI_FILE_EMPTY", file.toString());
            }
            return emails;
        } catch (IOException unreadable) {
            throw Problem.wrongUse("CLI_FILE_UNREADABLE", file.toString());
        }
    }
}
