package org.creditdesk.bulk;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.creditdesk.problem.Problem;

/**
 * Text in the encoding that a byte order mark names, else in UTF-8 if it is that, else in Windows-1252, which
 * spreadsheet programs of western countries write.
 */
record Encoding(Charset charset, int skipped, byte[] bytes) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int CHUNK = 8_192;

    /** @throws Problem BULK_FILE_SPREADSHEET or BULK_FILE_NO_TEXT */
    static Encoding of(String name, byte[] bytes) {
        if (begins(bytes, 'P', 'K', 3, 4) || begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Problem.wrongUse("BULK_FILE_SPREADSHEET", name);
        }
        Encoding found = guess(bytes);
        if (!found.isText()) {
            throw Problem.wrongUse("BULK_FILE_NO_TEXT", name);
        }
        return found;
    }

    private static Encoding guess(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, bytes);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, bytes);
        }
        var utf8 = new Encoding(StandardCharsets.UTF_8, begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, bytes);
        return utf8.isText() ? utf8 : new Encoding(WINDOWS, 0, bytes);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Decodes it all once, a little at a time and keeping nothing. */
    private boolean isText() {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, skipped, bytes.length - skipped);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return !result.isError();
    }

    Reader reader() {
        return new InputStreamReader(new ByteArrayInputStream(bytes, skipped, bytes.length - skipped), charset);
    }
}
