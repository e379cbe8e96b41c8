package org.creditdesk.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.creditdesk.problem.Problem;

/** A text that is read whole, such as a list of emails or of codes; in the encoding that its bytes tell. */
public final class TextFile {
    /** Bytes; about a million emails. */
    private static final int LARGEST = 32 << 20;

    private TextFile() {}

    /** Blocks. @throws Problem TEXT_FILE_UNREADABLE, TEXT_FILE_TOO_LARGE or TEXT_FILE_NO_TEXT; each of wrong use */
    public static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException unreadable) {
            throw Problem.wrongUse("TEXT_FILE_UNREADABLE", file.toString());
        }
    }

    /** Blocks. @param name for whoever reads what is wrong with it @throws Problem as {@link #read(Path)} */
    public static String read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Problem.wrongUse("TEXT_FILE_TOO_LARGE", name, LARGEST >> 20);
        }
        var survey = new ByteSurvey();
        survey.add(bytes, bytes.length);
        if (!survey.isText()) {
            throw Problem.wrongUse("TEXT_FILE_NO_TEXT", name);
        }
        TextEncoding encoding = survey.encoding();
        return new String(bytes, encoding.skipped(), bytes.length - encoding.skipped(), encoding.charset());
    }
}
