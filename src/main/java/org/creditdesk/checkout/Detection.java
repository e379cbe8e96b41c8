package org.creditdesk.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditdesk.csv.Cutter;
import org.creditdesk.problem.Problem;
import org.creditdesk.text.Texts;

/** Finds the heading of a file and whose export it is, by the columns that only that one has. */
final class Detection {
    static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** With more of its columns missing than this, a heading is none of that format. */
    private static final int MOST_MISSING = 3;

    /** The columns by which a format is known, each with the names that it goes by. */
    private static final Map<CheckoutFormat, List<List<String>>> KNOWN_BY = Map.of(
            CheckoutFormat.STRIPE, StripeLayout.NEEDED,
            CheckoutFormat.PAYPAL, PayPalLayout.NEEDED,
            CheckoutFormat.GUMROAD, GumroadLayout.NEEDED);

    private final String file;
    private final CheckoutChoice choice;

    /**
     * A heading that was understood.
     *
     * @param line of the file, from 1
     */
    record Heading(int line, char separator, Columns columns, CheckoutFormat format, String why) {}

    Detection(String file, CheckoutChoice choice) {
        this.file = file;
        this.choice = choice;
    }

    /**
     * @param beginning the file's first lines
     * @throws Problem RECEIPT_FILE_FORMAT, RECEIPT_FILE_COLUMN or RECEIPT_FILE_HEADING_TWICE
     */
    Heading find(List<String> beginning) {
        for (int i = 0; i < beginning.size(); i++) {
            for (char separator : SEPARATORS) {
                Columns columns = cut(beginning.get(i), separator);
                CheckoutFormat format = columns == null ? null : format(columns);
                if (format != null) {
                    refuseTwice(columns, format);
                    return new Heading(i + 1, separator, columns, format, why(columns, format));
                }
            }
        }
        throw closest(beginning);
    }

    /** Null where the line has no such separator, or is none whole. */
    static Columns cut(String line, char separator) {
        if (line.indexOf(separator) < 0) {
            return null;
        }
        var cutter = new Cutter(separator);
        return cutter.feed(line) == Cutter.State.WHOLE ? new Columns(cutter.cells()) : null;
    }

    private CheckoutFormat format(Columns columns) {
        if (choice.mapping() != null || choice.format() == CheckoutFormat.GENERIC) {
            return missing(columns, CheckoutFormat.GENERIC).isEmpty() ? CheckoutFormat.GENERIC : null;
        }
        Stream<CheckoutFormat> possible =
                choice.format() == null ? Stream.of(CheckoutFormat.values()) : Stream.of(choice.format());
        return possible.filter(format -> missing(columns, format).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private List<String> missing(Columns columns, CheckoutFormat format) {
        if (format == CheckoutFormat.GENERIC) {
            return new GenericLayout(columns, choice.mapping(), new Reading(null, null)).missing();
        }
        return KNOWN_BY.get(format).stream()
                .filter(names -> columns.first(names) == null)
                .map(names -> names.get(0))
                .toList();
    }

    /** Gumroad puts fields of the shop's own behind its columns, under whatever names they have. */
    private void refuseTwice(Columns columns, CheckoutFormat format) {
        if (format == CheckoutFormat.GUMROAD) {
            return;
        }
        Columns read = columns.unasked();
        Layout.of(format, read, choice.mapping(), new Reading(null, null));
        String twice = read.askedAndTwice();
        if (twice != null) {
            throw Problem.wrongUse("RECEIPT_FILE_HEADING_TWICE", file, twice);
        }
    }

    private String why(Columns columns, CheckoutFormat format) {
        if (choice.mapping() != null) {
            return Texts.of("receipts.why.mapping", choice.mapping().name());
        }
        String names = format == CheckoutFormat.GENERIC
                ? GenericLayout.usual(columns)
                : KNOWN_BY.get(format).stream()
                        .map(each -> columns.first(each).name())
                        .collect(Collectors.joining(", "));
        return choice.format() == null
                ? Texts.of("receipts.why.columns", name(format), names)
                : Texts.of("receipts.why.chosen", name(format), names);
    }

    private static String name(CheckoutFormat format) {
        return switch (format) {
            case STRIPE -> Texts.of("receipts.format.stripe");
            case PAYPAL -> Texts.of("receipts.format.paypal");
            case GUMROAD -> Texts.of("receipts.format.gumroad");
            case GENERIC -> Texts.of("receipts.format.generic");
        };
    }

    /** Says what is missing where a heading is nearly one of those that we know. */
    private Problem closest(List<String> beginning) {
        List<String> fewest = null;
        CheckoutFormat nearest = null;
        for (String line : beginning) {
            for (char separator : SEPARATORS) {
                Columns columns = cut(line, separator);
                for (CheckoutFormat format : columns == null ? List.<CheckoutFormat>of() : candidates()) {
                    List<String> missing = missing(columns, format);
                    if (missing.size() <= MOST_MISSING && (fewest == null || missing.size() < fewest.size())) {
                        fewest = new ArrayList<>(missing);
                        nearest = format;
                    }
                }
            }
        }
        return fewest == null
                ? Problem.wrongUse("RECEIPT_FILE_FORMAT", file)
                : Problem.wrongUse("RECEIPT_FILE_COLUMN", file, name(nearest), String.join(", ", fewest));
    }

    private List<CheckoutFormat> candidates() {
        if (choice.mapping() != null) {
            return List.of(CheckoutFormat.GENERIC);
        }
        return choice.format() == null ? List.of(CheckoutFormat.values()) : List.of(choice.format());
    }
}
