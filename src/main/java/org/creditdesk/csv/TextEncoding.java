package org.creditdesk.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the text of a file is written, as far as its bytes tell. What is no text in that encoding is read as U+FFFD, so
 * that a few damaged bytes cost the rows they stand in.
 *
 * @param skipped bytes of the byte order mark; 0 where there is none
 */
public record TextEncoding(Charset charset, int skipped) {
    /** What stands for bytes that are no text. */
    public static final char UNREADABLE = '\uFFFD';

    /** @param in from its first byte; the mark is read, not skipped, for streams that look at what they pass on */
    public Reader reader(InputStream in) throws IOException {
        in.readNBytes(skipped);
        boolean bigEndian = charset.equals(StandardCharsets.UTF_16BE);
        boolean wide = bigEndian || charset.equals(StandardCharsets.UTF_16LE);
        return new InputStreamReader(wide ? new WideLines(in, bigEndian) : in, charset);
    }
}
