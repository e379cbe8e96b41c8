package org.creditdesk.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of single bytes among wide ones costs no other, and is read as far as it is ASCII. */
class WideLinesTest {
    private static final String HEADING = "Purchase ID,Email,Price";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static List<String> read(Charset wide, byte[]... lines) throws IOException {
        var file = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            file.writeBytes(line);
        }
        try (Reader reader = new TextEncoding(wide, 0).reader(new ByteArrayInputStream(file.toByteArray()))) {
            return new BufferedReader(reader).lines().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aNarrowLineTakesNoOtherAlong(String charset) throws IOException {
        Charset wide = Charset.forName(charset);
        for (String narrow : List.of("g-1,ana@studio.example,10", "g-12,ana@studio.example,10")) {
            for (String end : List.of("\n", "\r\n")) {
                assertEquals(
                        List.of(HEADING, narrow, "g-2,ben@studio.example,10", "g-3,zoé@studio.example,10"),
                        read(
                                wide,
                                (HEADING + end).getBytes(wide),
                                (narrow + end).getBytes(StandardCharsets.US_ASCII),
                                ("g-2,ben@studio.example,10" + end).getBytes(wide),
                                ("g-3,zoé@studio.example,10" + end).getBytes(wide)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void whatIsNoAsciiInItIsUnreadable(String charset) throws IOException {
        Charset wide = Charset.forName(charset);
        assertEquals(
                List.of(HEADING, "g-1,zo\uFFFD@studio.example,10", "g-2,ben@studio.example,10"),
                read(
                        wide,
                        (HEADING + "\n").getBytes(wide),
                        "g-1,zoé@studio.example,10\n".getBytes(WINDOWS),
                        "g-2,ben@studio.example,10".getBytes(wide)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void severalAndTheLastWithoutAnEnd(String charset) throws IOException {
        Charset wide = Charset.forName(charset);
        byte[] narrow = "g-1,ana@studio.example,10\n".getBytes(StandardCharsets.US_ASCII);
        byte[] last = "g-9,eve@studio.example,10".getBytes(StandardCharsets.US_ASCII);
        List<String> lines = read(wide, (HEADING + "\n").getBytes(wide), narrow, narrow, last);
        assertEquals(
                List.of(HEADING, "g-1,ana@studio.example,10", "g-1,ana@studio.example,10", "g-9,eve@studio.example,10"),
                lines);
    }

    /** The bytes of such letters hold ends of lines that are none, and no zeros. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wideLinesAreAsTheyWere(String charset) throws IOException {
        Charset wide = Charset.forName(charset);
        List<String> lines = List.of(
                "上海上海上海上海上海上海",
                "\u4E2D\u6587\u0A2D\u2D0A\u4E0A\u6D77\u5E02,x",
                "",
                "a",
                "上",
                "x".repeat(200_000),
                "上海".repeat(20_000),
                "end");
        assertEquals(lines, read(wide, String.join("\n", lines).getBytes(wide)));
    }
}
