package org.creditdesk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.creditdesk.problem.Problem;

/** A file that holds one password and perhaps the line end that an editor put behind it. */
final class PasswordFile {
    /** Longer than any password, so that a wrong file is not read whole. */
    private static final int LONGEST = 4_096;

    private PasswordFile() {}

    /** @throws Problem of wrong use when it cannot be read or holds nothing or more than one line */
    static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LONGEST + 1), StandardCharsets.UTF_8);
            String password = text.replaceFirst("^\uFEFF", "").replaceFirst("\r?\n$", "");
            if (password.isEmpty() || text.length() > LONGEST || password.matches("(?s).*[\r\n].*")) {
                throw Problem.wrongUse("CLI_PASSWORD_FILE_CONTENT", file.toString());
            }
            return password;
        } catch (IOException unreadable) {
            throw Problem.wrongUse("CLI_FILE_UNREADABLE", file.toString());
        }
    }
}
