package org.creditdesk.checkout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.creditdesk.csv.ByteSurvey;
import org.creditdesk.csv.Records;
import org.creditdesk.csv.TextEncoding;
import org.creditdesk.csv.TextLines;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;

/**
 * An export of a checkout's provider, or another CSV with receipts, however large: what it is was found out in passes
 * that keep nothing, and its rows are read one after the other.
 */
public final class CheckoutFile {
    static final int LONGEST_LINE = 100_000;
    private static final int BUFFER = 1 << 16;
    /** Lines above the heading that some programs write. */
    private static final int BEGINNING = 20;

    private final Path path;
    private final ByteSurvey survey;
    private final String digest;
    private final Detection.Heading heading;
    private final CheckoutChoice choice;
    private final List<String> reasons = new ArrayList<>();
    private final Instant latest;
    private Reading reading;

    private CheckoutFile(
            Path path,
            ByteSurvey survey,
            String digest,
            Detection.Heading heading,
            CheckoutChoice choice,
            Instant latest) {
        this.path = path;
        this.survey = survey;
        this.digest = digest;
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
        if (!Files.isRegularFile(path)) {
            throw Problem.wrongUse("RECEIPT_FILE_MISSING", path.toString());
        }
        String name = path.getFileName().toString();
        try {
            var survey = new ByteSurvey();
            String digest = survey(path, survey);
            if (survey.isSpreadsheet()) {
                throw Problem.wrongUse("RECEIPT_FILE_SPREADSHEET", name);
            }
            if (!survey.isText()) {
                throw Problem.wrongUse("RECEIPT_FILE_NO_TEXT", name);
            }
            Detection.Heading heading = new Detection(name, choice).find(beginning(path, survey.encoding()));
            var file = new CheckoutFile(path, survey, digest, heading, choice, now.plus(Duration.ofDays(1)));
            file.settle();
            return file;
        } catch (IOException unreadable) {
            throw Problem.wrongUse("RECEIPT_FILE_UNREADABLE", path.toString());
        }
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

    private static List<String> beginning(Path path, TextEncoding encoding) throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(path)) {
            var text = new TextLines(encoding.reader(in), LONGEST_LINE);
            for (TextLines.Line line = text.take(); line != null && lines.size() < BEGINNING; line = text.take()) {
                lines.add(line.text());
            }
        }
        return lines;
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
        try (InputStream in = Files.newInputStream(path)) {
            Records records = records(in);
            boolean first = true;
            for (Records.Cells cells = records.next(); cells != null; cells = records.next()) {
                String text = cell(cells, column);
                boolean clear = text.length() > 4 && text.charAt(4) == '-' || text.indexOf('.') == 2;
                if (first && clear || dates.add(text, cell(cells, zone))) {
                    break;
                }
                first = false;
            }
        }
        return dates.finding();
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

    Records records(InputStream in) throws IOException {
        var text = new TextLines(survey.encoding().reader(in), LONGEST_LINE);
        for (int line = 0; line < heading.line(); line++) {
            text.take();
        }
        return new Records(text, heading.separator());
    }

    Layout layout() {
        return switch (format()) {
            case STRIPE -> new StripeLayout(heading.columns(), reading);
            case PAYPAL -> new PayPalLayout(heading.columns(), reading);
            case GUMROAD -> new GumroadLayout(heading.columns(), reading);
            case GENERIC -> new GenericLayout(heading.columns(), choice.mapping(), reading);
        };
    }

    /** The rows from the first on; to be closed. @throws Problem RECEIPT_FILE_UNREADABLE */
    public CheckoutRows rows() {
        try {
            return new CheckoutRows(this, Files.newInputStream(path), latest);
        } catch (IOException unreadable) {
            throw unreadable();
        }
    }

    Problem unreadable() {
        return Problem.wrongUse("RECEIPT_FILE_UNREADABLE", path.toString());
    }

    String timeName() {
        return timeColumn().name();
    }

    int width() {
        return heading.columns().width();
    }

    /** Without its folder. */
    public String name() {
        return path.getFileName().toString();
    }

    /** SHA-256 of all its bytes, in hexadecimal. */
    public String digest() {
        return digest;
    }

    public long bytes() {
        return survey.bytes();
    }

    /** About as many rows as it has: for saying how far something is. */
    public long lines() {
        return survey.lines();
    }

    public CheckoutFormat format() {
        return heading.format();
    }

    /** As its receipts are to name it. */
    public String provider() {
        return choice.mapping() == null ? format().provider() : choice.mapping().provider();
    }

    public String encoding() {
        return survey.encoding().charset().name();
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
