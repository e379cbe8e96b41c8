package org.creditdesk.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.creditdesk.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list is read the same however a spreadsheet wrote it, and what is none is refused with its reason. */
class TextFileTest {
    private static final String LIST = "käthe@studio.example\r\nana@studio.example\n";

    @TempDir
    Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("list.csv"), bytes);
    }

    private static String reason(Path file) {
        return assertThrows(Problem.class, () -> TextFile.read(file)).reason();
    }

    @Test
    void theEncodingIsToldByTheBytes() throws IOException {
        assertEquals(LIST, TextFile.read(file(LIST.getBytes(StandardCharsets.UTF_8))));
        assertEquals(LIST, TextFile.read(file(("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_8))));
        assertEquals(LIST, TextFile.read(file(("\uFEFF" + LIST).getBytes(StandardCharsets.UTF_16LE))));
        assertEquals(LIST, TextFile.read(file(LIST.getBytes(Charset.forName("windows-1252")))));
    }

    @Test
    void whatIsNoListSaysWhy() throws IOException {
        assertEquals("TEXT_FILE_UNREADABLE", reason(folder.resolve("missing.csv")));
        assertEquals("TEXT_FILE_UNREADABLE", reason(folder));
        assertEquals("TEXT_FILE_NO_TEXT", reason(file(new byte[] {'P', 'K', 3, 4, 0, 0})));
        Path large = folder.resolve("large.csv");
        try (var sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength((32L << 20) + 1);
        }
        assertEquals("TEXT_FILE_TOO_LARGE", reason(large));
    }
}
