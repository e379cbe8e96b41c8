package org.creditdesk.checkout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.creditdesk.checkout.ColumnMapping.Field;
import org.creditdesk.csv.Cell;
import org.creditdesk.csv.Records;
import org.creditdesk.problem.Problem;

/**
 * The heading and the first rows of a CSV whose columns nobody may have named yet, for seeing how they would be read.
 * Once it is opened everything is in memory.
 */
public final class FirstRows {
    /** Rows that are looked at. */
    public static final int MOST = 20;

    private final String name;
    private final Columns columns;
    private final List<Records.Cells> rows;
    private final Instant latest;

    /** @param line of the file, from 1 */
    private record Heading(int line, char separator, Columns columns) {}

    private FirstRows(String name, Columns columns, List<Records.Cells> rows, Instant latest) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
        this.latest = latest;
    }

    /**
     * @param now no purchase can have been made long after it
     * @throws Problem of wrong use: RECEIPT_FILE_MISSING, RECEIPT_FILE_UNREADABLE, RECEIPT_FILE_SPREADSHEET,
     *     RECEIPT_FILE_NO_TEXT or RECEIPT_FILE_NO_HEADING
     */
    public static FirstRows of(Path path, Instant now) {
        SurveyedFile file = SurveyedFile.of(path);
        try {
            Heading heading = heading(file.beginning());
            if (heading == null) {
                throw Problem.wrongUse("RECEIPT_FILE_NO_HEADING", file.name());
            }
            return new FirstRows(file.name(), heading.columns(), rows(file, heading), now.plus(CheckoutFile.LATEST));
        } catch (IOException unreadable) {
            throw SurveyedFile.unreadable(path);
        }
    }

    /** The widest line that the one below it is as wide as: what stands above a table is hardly ever as wide. */
    private static Heading heading(List<String> lines) {
        Heading widest = null;
        for (char separator : Detection.SEPARATORS) {
            for (int i = 0; i < lines.size(); i++) {
                Columns columns = Detection.cut(lines.get(i), separator);
                Columns below = i + 1 < lines.size() ? Detection.cut(lines.get(i + 1), separator) : null;
                boolean alone = lines.size() == i + 1;
                boolean fits = columns != null && (alone || below != null && below.width() == columns.width());
                if (fits
                        && (widest == null || columns.width() > widest.columns().width())) {
                    widest = new Heading(i + 1, separator, columns);
                }
            }
        }
        return widest;
    }

    private static List<Records.Cells> rows(SurveyedFile file, Heading heading) throws IOException {
        List<Records.Cells> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file.path())) {
            Records records = file.records(in, heading.line(), heading.separator(), Records.Shape.ANY);
            for (Records.Cells cells = records.next(); cells != null && rows.size() < MOST; cells = records.next()) {
                if (cells.fault() != null || !RowReader.isEmpty(cells.values())) {
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    /** Of the file, without its folder. */
    public String name() {
        return name;
    }

    public int count() {
        return rows.size();
    }

    /** As the heading writes them; without those that are empty. */
    public List<String> columns() {
        return columns.names();
    }

    /** Whether two columns have this name, so that neither can be meant. */
    public boolean isTwice(String column) {
        return columns.isTwice(Columns.plain(column));
    }

    public boolean has(String column) {
        return columns.has(Columns.plain(column));
    }

    /** What stands in a column's first cell that is not empty; empty where there is none. */
    public String example(String column) {
        for (int row = 0; row < rows.size(); row++) {
            String cell = cell(row, column);
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    /** What stands there, whatever it is. @param row from 0 @param column null for none */
    public String cell(int row, String column) {
        Columns.Column found = column == null ? null : columns.first(Columns.plain(column));
        List<String> values = rows.get(row).values();
        return found == null || found.place() >= values.size() ? "" : Cell.clean(values.get(found.place()));
    }

    /** The columns that can be told by how they are usually called. */
    public Map<Field, String> usual() {
        Map<Field, String> found = new EnumMap<>(Field.class);
        ColumnMapping.USUAL.forEach((field, names) -> {
            Columns.Column column = columns.first(names);
            if (column != null) {
                found.put(field, column.name());
            }
        });
        return found;
    }

    /** The columns without which no row can be read; empty when {@link #read} can be asked. */
    public List<String> missing(ColumnMapping mapping) {
        return new GenericLayout(columns, mapping, new Reading(null, null)).missing();
    }

    /** Each row as an import would understand it. @param mapping with nothing {@link #missing} */
    public List<CheckoutRow> read(ColumnMapping mapping) {
        String mapped = mapping.get(Field.ZONE);
        ZoneId zone = mapped == null ? ZoneOffset.UTC : Zones.of(mapped);
        var layout = new GenericLayout(columns, mapping, new Reading(dates(mapping), zone));
        var reader = new RowReader(layout, columns.width(), layout.time().name(), latest);
        List<CheckoutRow> read = new ArrayList<>();
        for (Records.Cells cells : rows) {
            read.add(reader.read(read.size() + 1L, cells));
        }
        return read;
    }

    /** Whether the dates of these rows can be read in two ways; the whole file may tell. */
    public boolean hasUnclearDates(ColumnMapping mapping) {
        return mapping.get(Field.DATES) == null && survey(mapping).finding() == null;
    }

    private DateOrder dates(ColumnMapping mapping) {
        if (mapping.get(Field.DATES) != null) {
            return DateOrder.valueOf(mapping.get(Field.DATES));
        }
        DateSurvey.Finding found = survey(mapping).finding();
        return found == null ? null : found.order();
    }

    private DateSurvey survey(ColumnMapping mapping) {
        var survey = new DateSurvey(latest.atZone(ZoneOffset.UTC).toLocalDate());
        for (int row = 0; row < rows.size(); row++) {
            survey.add(cell(row, mapping.get(Field.TIME)), "");
        }
        return survey;
    }
}
