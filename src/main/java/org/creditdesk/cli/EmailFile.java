package org.creditdesk.cli;

import java.nio.file.Path;
import java.util.List;
import org.creditdesk.csv.TextFile;
import org.creditdesk.problem.Problem;

/** A text file with one email a line; blank lines do not count. */
final class EmailFile {
    private EmailFile() {}

    /** @throws Problem of wrong use when it cannot be read, is too large, or holds no address */
    static List<String> read(Path file) {
        List<String> emails = TextFile.read(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (emails.isEmpty()) {
            throw Problem.wrongUse("CLI_FILE_EMPTY", file.toString());
        }
        return emails;
    }
}
