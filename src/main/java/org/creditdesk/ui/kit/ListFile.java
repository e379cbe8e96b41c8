package org.creditdesk.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.creditdesk.problem.Problem;

/** A text file with a list in it. */
public final class ListFile {
    /** Bytes; some hundred thousand emails. */
    private static final int LARGEST = 8 << 20;

    private ListFile() {}

    /** Blocks. @throws Problem BULK_FILE_UNREADABLE, BULK_FILE_TOO_LARGE or BULK_FILE_NO_TEXT */
    public static String read(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException unreadable) {
            throw Problem.wrongUse("BULK_FILE_UNREADABLE", file.toString());
        }
        if (bytes.length > LARGEST) {
            throw Problem.wrongUse("BULK_FILE_TOO_LARGE", file.toString(), LARGEST >> 20);
        }
        String text = decoded(bytes);
        if (text.indexOf('\0') >= 0) {
            throw Problem.wrongUse("BULK_FILE_NO_TEXT", file.getFileName().toString());
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** In UTF-8 if it is that, else as spreadsheet programs of western countries write. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
