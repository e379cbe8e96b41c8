package org.creditdesk.promo;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.creditdesk.csv.CsvFile;
import org.creditdesk.csv.Lines;
import org.creditdesk.csv.WholeFile;
import org.creditdesk.store.Progress;
import org.creditdesk.xlsx.XlsxFile;

/** How codes leave the desk. */
public enum ExportFormat {
    /** UTF-8 with BOM, RFC 4180. */
    CSV,
    /** ECMA-376, all cells text; a further sheet where one runs out of rows. */
    XLSX;

    /** What the ending of a file's name asks for: XLSX, and CSV for every other. */
    public static ExportFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(XLSX.ending()) ? XLSX : CSV;
    }

    /** {@code .csv} or {@code .xlsx}. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    WholeFile fill(Path file, Progress progress, List<String> heading, Lines.Content content) {
        return switch (this) {
            case CSV -> CsvFile.fill(file, progress, heading, content);
            case XLSX -> XlsxFile.fill(file, progress, heading, content);
        };
    }
}
