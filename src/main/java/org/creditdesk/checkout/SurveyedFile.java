package org.creditdesk.checkout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.creditdesk.csv.ByteSurvey;
import org.creditdesk.csv.Records;
import org.creditdesk.csv.TextEncoding;
import org.creditdesk.csv.TextLines;
import org.creditdesk.problem.Problem;

/**
 * A file that is known to be text, and in which encoding, after one pass that kept nothing.
 *
 * @param digest SHA-256 of all its bytes, in hexadecimal
 */
record SurveyedFile(Path path, ByteSurvey survey, String digest) {
    static final int LONGEST_LINE = 100_000;
    private static final int BUFFER = 1 << 16;
    /** Lines above the heading that some programs write. */
    private static final int BEGINNING = 20;

    /**
     * @throws Problem of wrong use: RECEIPT_FILE_MISSING, RECEIPT_FILE_UNREADABLE, RECEIPT_FILE_SPREADSHEET or
     *     RECEIPT_FILE_NO_TEXT
     */
    static SurveyedFile of(Path path) {
        if (!Files.isRegularFile(path)) {
            throw Problem.wrongUse("RECEIPT_FILE_MISSING", path.toString());
        }
        var survey = new ByteSurvey();
        try {
            var file = new SurveyedFile(path, survey, survey(path, survey));
            if (survey.isSpreadsheet()) {
                throw Problem.wrongUse("RECEIPT_FILE_SPREADSHEET", file.name());
            }
            if (!survey.isText()) {
                throw Problem.wrongUse("RECEIPT_FILE_NO_TEXT", file.name());
            }
            return file;
        } catch (IOException unreadable) {
            throw unreadable(path);
        }
    }

    static Problem unreadable(Path path) {
        return Problem.wrongUse("RECEIPT_FILE_UNREADABLE", path.toString());
    }

    private static String survey(Path path, ByteSurvey survey) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                survey.add(buffer, read);
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Its first lines, among which the heading is. */
    List<String> beginning() throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(path)) {
            var text = new TextLines(encoding().reader(in), LONGEST_LINE);
            for (TextLines.Line line = text.take(); line != null && lines.size() < BEGINNING; line = text.take()) {
                lines.add(line.text());
            }
        }
        return lines;
    }

    /** What is behind a line. @param in the file from its beginning */
    Records records(InputStream in, int line, char separator, Records.Shape shape) throws IOException {
        var text = new TextLines(encoding().reader(in), LONGEST_LINE);
        for (int above = 0; above < line; above++) {
            text.take();
        }
        return new Records(text, separator, shape);
    }

    TextEncoding encoding() {
        return survey.encoding();
    }

    /** Without its folder. */
    String name() {
        return path.getFileName().toString();
    }
}
