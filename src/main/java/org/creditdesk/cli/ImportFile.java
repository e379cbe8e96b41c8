package org.creditdesk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.creditdesk.code.CodeColumn;
import org.creditdesk.problem.Problem;

/** A UTF-8 text file with a column of codes. */
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
            return CodeColumn.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw Problem.wrongUse("CLI_FILE_UNREADABLE", file.toString());
        }
    }
}
