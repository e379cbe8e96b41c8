package org.creditdesk.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.creditdesk.problem.Problem;

/** Text out of a file or, for {@code -}, from standard input; UTF-8. */
final class InputText {
    /** What is typed instead of a file. */
    static final String STANDARD = "-";

    /** Bytes; the longest list of codes has a hundred thousand. */
    private static final int LARGEST = 32 << 20;

    private InputText() {}

    /** @throws Problem CLI_FILE_TOO_LARGE, CLI_FILE_UNREADABLE */
    static String of(Path file) {
        try (InputStream in = file.toString().equals(STANDARD)
                ? new FileInputStream(FileDescriptor.in)
                : Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Problem.wrongUse("CLI_FILE_TOO_LARGE", file.toString(), LARGEST >> 20);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw Problem.wrongUse("CLI_FILE_UNREADABLE", file.toString());
        }
    }
}
