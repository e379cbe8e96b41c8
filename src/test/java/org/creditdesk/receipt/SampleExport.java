package org.creditdesk.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.csv.Cutter;

/** The exports of the sample, taken apart so that they can be damaged, and put together again as their program would. */
enum SampleExport {
    STRIPE_SEPTEMBER("stripe-payments-september.csv", StandardCharsets.UTF_8, ',', CheckoutChoice.NONE),
    STRIPE_OCTOBER("stripe-payments-october.csv", StandardCharsets.UTF_8, ',', CheckoutChoice.NONE),
    PAYPAL("paypal-activity.csv", StandardCharsets.UTF_8, ',', CheckoutChoice.NONE),
    PAYPAL_GERMAN("paypal-aktivitaeten.csv", Charset.forName("windows-1252"), ',', CheckoutChoice.NONE),
    GUMROAD("gumroad-sales.csv", StandardCharsets.UTF_8, ',', CheckoutChoice.NONE),
    GENERIC("shop-orders.csv", StandardCharsets.UTF_16LE, ';', CheckoutChoice.NONE),
    MAPPED("licences.csv", StandardCharsets.UTF_8, '|', new CheckoutChoice(null, licences(), null, null));

    final Charset charset;
    final CheckoutChoice choice;
    private final String file;
    private final char separator;
    private List<String> lines;

    SampleExport(String file, Charset charset, char separator, CheckoutChoice choice) {
        this.file = file;
        this.charset = charset;
        this.separator = separator;
        this.choice = choice;
    }

    private static ColumnMapping licences() {
        return new ColumnMapping(
                "licences",
                "licences",
                Map.of(
                        ColumnMapping.Field.RECEIPT, "Bestellung",
                        ColumnMapping.Field.EMAIL, "Kunde",
                        ColumnMapping.Field.AMOUNT, "Summe",
                        ColumnMapping.Field.TIME, "Bezahlt am",
                        ColumnMapping.Field.CURRENCY_IS, "EUR",
                        ColumnMapping.Field.DATES, "DAY_FIRST"));
    }

    /** The heading and then the rows, without a byte order mark; sums at the end may have fewer cells. */
    List<String> lines() {
        if (lines == null) {
            lines = read();
        }
        return lines;
    }

    private List<String> read() {
        try {
            String text = new String(Files.readAllBytes(Path.of("sample-data", "exports", file)), charset);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As it was written: with a byte order mark where that tells the encoding. */
    byte[] bytes(List<String> lines) {
        String mark = charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "";
        return (mark + String.join("\r\n", lines) + "\r\n").getBytes(charset);
    }

    /** With one line in the bytes of another encoding. */
    byte[] bytes(List<String> lines, int line, Charset other) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < lines.size(); i++) {
            bytes.writeBytes((lines.get(i) + "\r\n").getBytes(i == line ? other : charset));
        }
        return bytes.toByteArray();
    }

    /** @param row from 1 */
    List<String> withLine(int row, UnaryOperator<String> change) {
        List<String> lines = new ArrayList<>(lines());
        lines.set(row, change.apply(lines.get(row)));
        return lines;
    }

    /** @param row from 1; 0 for the heading */
    List<String> withCell(int row, int column, UnaryOperator<String> change) {
        return withLine(row, line -> {
            List<String> cells = cells(line);
            cells.set(column, change.apply(cells.get(column)));
            return line(cells);
        });
    }

    /** With the cells of every line changed, the heading's too. */
    List<String> withEveryLine(UnaryOperator<List<String>> change) {
        return lines().stream()
                .map(line -> line(change.apply(cells(line))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** With a cell of one row that a lone quote opens, and the same cell of a later row that another one closes. */
    List<String> withLoneQuotes(int from, int until, int place) {
        List<String> lines = new ArrayList<>(lines());
        lines.set(from, edged(lines.get(from), place, true));
        lines.set(until, edged(lines.get(until), place, false));
        return lines;
    }

    /** A quote where a cell begins, or where it ends; the quotes that the line has stay. */
    private String edged(String line, int place, boolean begins) {
        int at = 0;
        int cell = 0;
        boolean quoted = false;
        for (; at < line.length() && (cell < place + (begins ? 0 : 1) || quoted); at++) {
            quoted ^= line.charAt(at) == '"';
            if (!quoted && line.charAt(at) == separator) {
                cell++;
            }
        }
        int behind = begins || cell <= place ? at : at - 1;
        return line.substring(0, behind) + '"' + line.substring(behind);
    }

    /** With a further column that has a text in every row but those that are cut off. @param place of that column */
    List<String> withText(int place, String text) {
        List<String> lines = new ArrayList<>();
        for (String line : lines()) {
            List<String> cells = cells(line);
            if (cells.size() == heading().size()) {
                cells.add(place, lines.isEmpty() ? "Remarks" : text);
            }
            lines.add(line(cells));
        }
        return lines;
    }

    List<String> cells(String line) {
        var cutter = new Cutter(separator);
        cutter.feed(line);
        return new ArrayList<>(cutter.cells());
    }

    String line(List<String> cells) {
        return cells.stream()
                .map(each -> each.indexOf(separator) >= 0
                                || each.indexOf('"') >= 0
                                || each.indexOf('\n') >= 0
                                || each.indexOf('\r') >= 0
                        ? '"' + each.replace("\"", "\"\"") + '"'
                        : each)
                .collect(Collectors.joining(String.valueOf(separator)));
    }

    List<String> heading() {
        return cells(lines().get(0));
    }

    int column(String name) {
        return heading().indexOf(name);
    }

    int rows() {
        return lines().size() - 1;
    }

    /** The columns without which none of its rows can be understood. */
    List<String> needed() {
        return switch (this) {
            case STRIPE_SEPTEMBER, STRIPE_OCTOBER ->
                List.of("Created date (UTC)", "Amount", "Amount Refunded", "Currency", "Status");
            case PAYPAL -> List.of("Date", "Time", "Type", "Status", "Currency", "Gross", "Transaction ID");
            case PAYPAL_GERMAN -> List.of("Datum", "Uhrzeit", "Typ", "Status", "Währung", "Brutto", "Transaktionscode");
            case GUMROAD -> List.of("Purchase ID", "Purchase Date");
            case GENERIC -> List.of("Receipt ID", "Email", "Amount", "Currency", "Date");
            case MAPPED -> List.of("Bestellung", "Kunde", "Summe", "Bezahlt am");
        };
    }

    String amount() {
        return switch (this) {
            case STRIPE_SEPTEMBER, STRIPE_OCTOBER, GENERIC -> "Amount";
            case PAYPAL -> "Gross";
            case PAYPAL_GERMAN -> "Brutto";
            case GUMROAD -> "Sale Price ($)";
            case MAPPED -> "Summe";
        };
    }

    String time() {
        return switch (this) {
            case STRIPE_SEPTEMBER, STRIPE_OCTOBER -> "Created date (UTC)";
            case PAYPAL, GENERIC -> "Date";
            case PAYPAL_GERMAN -> "Datum";
            case GUMROAD -> "Purchase Time (UTC timezone)";
            case MAPPED -> "Bezahlt am";
        };
    }

    String email() {
        return switch (this) {
            case STRIPE_SEPTEMBER, STRIPE_OCTOBER -> "Customer Email";
            case PAYPAL -> "From Email Address";
            case PAYPAL_GERMAN -> "Absender E-Mail-Adresse";
            case GUMROAD -> "Purchase Email";
            case GENERIC -> "Email";
            case MAPPED -> "Kunde";
        };
    }
}
