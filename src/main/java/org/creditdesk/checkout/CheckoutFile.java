package org.creditdesk.checkout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.csv.Records;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;

/**
 * An export of a checkout's provider, or another CSV with receipts, however large: what it is was found out in passes
 * that keep nothing, and its rows are read one after the other.
 */
public final class CheckoutFile {
    /** How far clocks may go apart. */
    static final Duration LATEST = Duration.ofDays(1);

    /** So many clear dates tell how the others are written; a single one may be a damaged one. */
    private static final int CLEAR = 3;

    private final SurveyedFile file;
    private final Detection.Heading heading;
    private final CheckoutChoice choice;
    private final List<String> reasons = new ArrayList<>();
    private final Instant latest;
    private Reading reading;

    private CheckoutFile(SurveyedFile file, Detection.Heading heading, CheckoutChoice choice, Instant latest) {
        this.file = file;
        this.heading = heading;
        this.choice = choice;
        this.latest = latest;
    }

    /**
     * @param now no purchase can have been made long after it
     * @throws Problem of wrong use: RECEIPT_FILE_MISSING, RECEIPT_FILE_UNREADABLE, RECEIPT_FILE_SPREADSHEET,
     *     RECEIPT_FILE_NO_TEXT, RECEIPT_FILE_FORMAT, RECEIPT_FILE_COLUMN, RECEIPT_FILE_HEADING_TWICE or
     *     RECEIPT_FILE_DATES
     */
    public static CheckoutFile open(Path path, CheckoutChoice choice, Instant now) {
        SurveyedFile surveyed = SurveyedFile.of(path);
        try {
            Detection.Heading heading = new Detection(surveyed.name(), choice).find(surveyed.beginning());
            var file = new CheckoutFile(surveyed, heading, choice, now.plus(LATEST));
            file.settle();
            return file;
        } catch (IOException unreadable) {
            throw SurveyedFile.unreadable(path);
        }
    }

    private void settle() throws IOException {
        reasons.add(heading.why());
        reasons.add(Texts.of("receipts.why.encoding", encoding(), separatorInWords()));
        ZoneId zone = choice.zone() == null ? zoneOfMapping() : choice.zone();
        DateOrder dates = choice.dates() == null ? datesOfMapping() : choice.dates();
        if (dates == null) {
            DateSurvey.Finding found = findDates();
            if (found == null) {
                throw Problem.wrongUse("RECEIPT_FILE_DATES", name());
            }
            dates = found.order();
            if (found.why() != null) {
                reasons.add(found.why());
            }
        }
        reading = new Reading(dates, zone);
    }

    private ZoneId zoneOfMapping() {
        String mapped = choice.mapping() == null ? null : choice.mapping().get(ColumnMapping.Field.ZONE);
        ZoneId zone = mapped == null ? null : Zones.of(mapped);
        return zone == null ? ZoneOffset.UTC : zone;
    }

    private DateOrder datesOfMapping() {
        String mapped = choice.mapping() == null ? null : choice.mapping().get(ColumnMapping.Field.DATES);
        return mapped == null ? null : DateOrder.valueOf(mapped);
    }

    private DateSurvey.Finding findDates() throws IOException {
        Columns.Column column = timeColumn();
        Columns.Column zone =
                format() == CheckoutFormat.PAYPAL ? heading.columns().first(PayPalLayout.ZONE) : null;
        var dates = new DateSurvey(latest.atZone(ZoneOffset.UTC).toLocalDate());
        try (InputStream in = Files.newInputStream(file.path())) {
            Records records = records(in, Records.Shape.ANY);
            int clear = 0;
            for (Records.Cells cells = records.next(); cells != null; cells = records.next()) {
                String text = cell(cells, column);
                if (isClear(text) ? ++clear == CLEAR : dates.add(text, cell(cells, zone))) {
                    break;
                }
            }
        }
        return dates.finding();
    }

    /** It can be read one way only, by its form. */
    private static boolean isClear(String date) {
        return date.length() > 4 && date.charAt(4) == '-' || date.indexOf('.') == 2;
    }

    private Columns.Column timeColumn() {
        return switch (format()) {
            case STRIPE -> heading.columns().first(StripeLayout.TIME);
            case PAYPAL -> heading.columns().first(PayPalLayout.DATE);
            case GUMROAD -> heading.columns().first(GumroadLayout.DATE);
            case GENERIC -> new GenericLayout(heading.columns(), choice.mapping(), new Reading(null, null)).time();
        };
    }

    private static String cell(Records.Cells cells, Columns.Column column) {
        boolean there = column != null && column.place() < cells.values().size();
        return there ? cells.values().get(column.place()).strip() : "";
    }

    Records records(InputStream in, Records.Shape shape) throws IOException {
        return file.records(in, heading.line(), heading.separator(), shape);
    }

    Layout layout() {
        return Layout.of(format(), heading.columns(), choice.mapping(), reading);
    }

    /** The rows from the first on; to be closed. @throws Problem RECEIPT_FILE_UNREADABLE */
    public CheckoutRows rows() {
        try {
            return new CheckoutRows(this, Files.newInputStream(file.path()), latest);
        } catch (IOException unreadable) {
            throw unreadable();
        }
    }

    Problem unreadable() {
        return SurveyedFile.unreadable(file.path());
    }

    String timeName() {
        Columns.Column column = timeColumn();
        return column == null ? "" : column.name();
    }

    int width() {
        return heading.columns().width();
    }

    /** Without its folder. */
    public String name() {
        return file.name();
    }

    /** SHA-256 of all its bytes, in hexadecimal. */
    public String digest() {
        return file.digest();
    }

    public long bytes() {
        return file.survey().bytes();
    }

    /** Lines below the heading, of which a row may have several: for saying how far something is. */
    public long aboutRows() {
        return Math.max(0, file.survey().lines() - 1);
    }

    public CheckoutFormat format() {
        return heading.format();
    }

    /** As its receipts are to name it. */
    public String provider() {
        return choice.mapping() == null ? format().provider() : choice.mapping().provider();
    }

    public String encoding() {
        return file.encoding().charset().name();
    }

    public char separator() {
        return heading.separator();
    }

    private String separatorInWords() {
        return switch (separator()) {
            case ';' -> Texts.of("receipts.separator.semicolon");
            case '\t' -> Texts.of("receipts.separator.tab");
            case '|' -> Texts.of("receipts.separator.bar");
            default -> Texts.of("receipts.separator.comma");
        };
    }

    /** Cause it is taken for what it is, a sentence each. */
    public List<String> reasons() {
        return List.copyOf(reasons);
    }

    /** How it is read, on one line: the same file read in another way is another import. */
    public String reading() {
        String mapped = choice.mapping() == null ? "" : "; " + choice.mapping().inWords();
        return format() + "; " + reading.dates() + "; " + reading.zone() + mapped;
    }
}
