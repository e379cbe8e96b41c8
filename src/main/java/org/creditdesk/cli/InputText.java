package org.creditdesk.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.creditdesk.csv.TextFile;
import org.creditdesk.problem.Problem;

/** Text out of a file or, for {@code -}, from standard input. */
final class InputText {
    /** What is typed instead of a file. */
    static final String STANDARD = "-";

    private InputText() {}

    /** @throws Problem of wrong use when it cannot be read, is too large, or is no text */
    static String of(Path file) {
        if (!file.toString().equals(STANDARD)) {
            return TextFile.read(file);
        }
        // Buffered, because a bare one asks where it stands in the file, and in a pipe it stands nowhere.
        try (InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in))) {
            return TextFile.read(in, STANDARD);
        } catch (IOException unreadable) {
            throw Problem.wrongUse("TEXT_FILE_UNREADABLE", STANDARD);
        }
    }
}
