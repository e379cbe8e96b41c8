package org.creditdesk.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditdesk.csv.Records;
import org.creditdesk.csv.TextLines;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;

/** Reads one file from its first line to its last. */
final class FileReading {
    private static final int LONGEST_LINE = 100_000;
    private static final int MOST_SHARED = 10_000;

    private final String name;
    private final Encoding encoding;
    private final TextLines text;
    private final List<BulkLine> lines = new ArrayList<>();
    /** Reasons, tickets and notes are mostly the same in all rows; held once. */
    private final Map<String, String> shared = new HashMap<>();

    FileReading(String name, Encoding encoding) {
        this.name = name;
        this.encoding = encoding;
        this.text = new TextLines(encoding.reader(), LONGEST_LINE);
    }

    BulkFile read() throws IOException {
        Heading heading = Heading.of(name, headingLine());
        var records = new Records(text, heading.separator(), heading);
        for (Records.Cells cells = records.next(); cells != null; cells = records.next()) {
            refuseTooLong(cells.fault() == Records.Fault.TOO_LONG, cells.line());
            if (cells.values().stream().anyMatch(value -> !value.isBlank())) {
                add(heading, cells);
            }
        }
        if (lines.isEmpty()) {
            throw Problem.wrongUse("BULK_FILE_EMPTY", name);
        }
        return new BulkFile(name, encoding.charset().name(), heading.separator(), heading.unused(), lines);
    }

    /** The first line that says something; a spreadsheet's own hint on the separator does not. */
    private String headingLine() throws IOException {
        TextLines.Line line = text.take();
        while (line != null && (line.text().isBlank() || line.text().matches("(?i)sep=.?"))) {
            line = text.take();
        }
        if (line == null) {
            throw Problem.wrongUse("BULK_FILE_EMPTY", name);
        }
        refuseTooLong(!line.whole(), line.number());
        return line.text();
    }

    private void refuseTooLong(boolean tooLong, int line) {
        if (tooLong) {
            throw Problem.wrongUse("BULK_FILE_LINE", name, String.valueOf(line), LONGEST_LINE);
        }
    }

    private void add(Heading heading, Records.Cells cells) {
        if (lines.size() == BulkFile.MOST_ROWS) {
            throw Problem.wrongUse("BULK_FILE_ROWS", name, BulkFile.MOST_ROWS);
        }
        List<String> values = cells.values();
        lines.add(new BulkLine(
                lines.size() + 1,
                cells.line(),
                heading.cell(values, "email"),
                heading.cell(values, "credits"),
                share(heading.cell(values, "reason")),
                share(heading.cell(values, "ticket")),
                share(heading.cell(values, "note")),
                fault(heading, cells)));
    }

    private static String fault(Heading heading, Records.Cells cells) {
        String line = String.valueOf(cells.line());
        if (cells.fault() != null) {
            return Texts.of("bulk.says.quote", line);
        }
        return heading.fits(cells.values())
                ? null
                : Texts.of("bulk.says.columns", line, cells.values().size(), heading.width());
    }

    private String share(String value) {
        String known = shared.get(value);
        if (known == null && shared.size() < MOST_SHARED) {
            shared.put(value, value);
        }
        return known == null ? value : known;
    }
}
