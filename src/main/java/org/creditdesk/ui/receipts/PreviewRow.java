package org.creditdesk.ui.receipts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditdesk.checkout.BadCell;
import org.creditdesk.checkout.CheckoutRow;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.checkout.ColumnMapping.Field;
import org.creditdesk.checkout.FirstRows;
import org.creditdesk.checkout.PassedOver;
import org.creditdesk.checkout.Payment;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/**
 * One row of a file as it would be read; while columns are missing, what stands in those that are known.
 *
 * @param more what was given back, and the like
 * @param wrong why it cannot be read; empty where it can
 */
record PreviewRow(long row, String receipt, String email, String paid, String at, String more, String wrong) {
    /** @param whole whether the mapping says all that is needed, and nothing wrong */
    static List<PreviewRow> of(FirstRows rows, ColumnMapping mapping, boolean whole) {
        return whole
                ? rows.read(mapping).stream()
                        .map(read -> of(rows, mapping, read))
                        .toList()
                : IntStream.range(0, rows.count())
                        .mapToObj(row -> raw(rows, mapping, row, ""))
                        .toList();
    }

    private static PreviewRow raw(FirstRows rows, ColumnMapping mapping, int row, String wrong) {
        String paid = Stream.of(Field.AMOUNT, Field.CURRENCY)
                .map(field -> cell(rows, mapping, row, field))
                .collect(Collectors.joining(" "))
                .strip();
        return new PreviewRow(
                row + 1L,
                cell(rows, mapping, row, Field.RECEIPT),
                cell(rows, mapping, row, Field.EMAIL),
                paid,
                cell(rows, mapping, row, Field.TIME),
                cell(rows, mapping, row, Field.STATUS),
                wrong);
    }

    private static String cell(FirstRows rows, ColumnMapping mapping, int row, Field field) {
        return Formats.visible(rows.cell(row, mapping.get(field)));
    }

    private static PreviewRow of(FirstRows rows, ColumnMapping mapping, CheckoutRow read) {
        int row = Math.toIntExact(read.row() - 1);
        if (read instanceof Payment payment) {
            return of(payment);
        }
        if (read instanceof BadCell bad) {
            String wrong = bad.column().isEmpty()
                    ? bad.rule().sentence()
                    : Texts.of("receipts.says.bad", bad.column(), bad.rule().sentence());
            return raw(rows, mapping, row, wrong);
        }
        PreviewRow raw = raw(rows, mapping, row, "");
        String why =
                Texts.of("receipts.passed." + ((PassedOver) read).why().name().toLowerCase(Locale.ROOT));
        return new PreviewRow(raw.row, raw.receipt, raw.email, raw.paid, raw.at, why, "");
    }

    private static PreviewRow of(Payment payment) {
        return new PreviewRow(
                payment.row(),
                Formats.visible(payment.receipt()),
                payment.email() == null ? "" : Formats.visible(payment.email()),
                Formats.money(payment.amountMinor(), payment.currency()),
                Formats.exact(payment.at()),
                more(payment),
                "");
    }

    private static String more(Payment payment) {
        Stream.Builder<String> parts = Stream.builder();
        if (payment.refundedMinor() > 0) {
            parts.add(Texts.of("mapping.refunded", Formats.money(payment.refundedMinor(), payment.currency())));
        }
        if (payment.dispute() != null) {
            parts.add(Texts.of("receipts.dispute." + payment.dispute().name().toLowerCase(Locale.ROOT)));
        }
        if (payment.feeMinor() != null) {
            parts.add(Texts.of("mapping.fee", Formats.money(payment.feeMinor(), payment.feeCurrency())));
        }
        if (payment.other() != null) {
            parts.add(Texts.of("mapping.other", Formats.visible(payment.other())));
        }
        return parts.build().collect(Collectors.joining(", "));
    }

    /** As a person would paste it. */
    String line() {
        return String.join("\t", String.valueOf(row), receipt, email, paid, at, more, wrong);
    }
}
