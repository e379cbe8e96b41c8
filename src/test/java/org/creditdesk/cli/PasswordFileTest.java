package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.creditdesk.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordFileTest {
    @TempDir
    private Path folder;

    @Test
    void holdsAPasswordAndTheLineEndOfAnEditor() throws IOException {
        for (String content : List.of("s3 cret ", "s3 cret \n", "s3 cret \r\n", "\uFEFFs3 cret \n")) {
            assertEquals("s3 cret ", PasswordFile.read(file(content)));
        }
    }

    @Test
    void isRefusedWhenItHoldsAnythingElse() throws IOException {
        for (String content : List.of("", "\n", "one\ntwo\n", "x".repeat(5_000))) {
            Path file = file(content);
            assertThrows(Problem.class, () -> PasswordFile.read(file));
        }
        assertThrows(Problem.class, () -> PasswordFile.read(folder.resolve("missing")));
        assertThrows(Problem.class, () -> PasswordFile.read(folder));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("password"), content);
    }
}
