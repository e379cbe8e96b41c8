package org.creditdesk.checkout;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditdesk.checkout.ColumnMapping.Field;
import org.creditdesk.checkout.PassedOver.Cause;

/** Any CSV with a row for each payment, read as a mapping says or as its headings are usually called. */
final class GenericLayout implements Layout {
    private static final List<Field> NEEDED = List.of(Field.RECEIPT, Field.EMAIL, Field.AMOUNT, Field.TIME);

    private final Map<Field, Columns.Column> columns = new EnumMap<>(Field.class);
    private final List<String> missing = new ArrayList<>();
    private final WrittenTime times;
    private final Currency fixed;
    private final DecimalMark mark;
    private final boolean minor;

    /** @param mapping null for the usual names */
    GenericLayout(Columns heading, ColumnMapping mapping, Reading reading) {
        times = reading.times();
        for (Field field : Field.values()) {
            String name = mapping == null ? null : mapping.get(field);
            Columns.Column found = mapping == null
                    ? heading.first(ColumnMapping.USUAL.getOrDefault(field, List.of()))
                    : name == null || !field.isColumn() ? null : heading.first(Columns.plain(name));
            if (found != null) {
                columns.put(field, found);
            } else if (name != null && field.isColumn()) {
                missing.add(name);
            } else if (NEEDED.contains(field) || field == Field.CURRENCY && value(mapping, Field.CURRENCY_IS) == null) {
                missing.add(field.name().toLowerCase(Locale.ROOT));
            }
        }
        String currency = value(mapping, Field.CURRENCY_IS);
        fixed = currency == null ? null : Money.currency(currency);
        String decimal = value(mapping, Field.DECIMAL);
        mark = decimal == null ? DecimalMark.EITHER : DecimalMark.valueOf(decimal);
        minor = "true".equals(value(mapping, Field.MINOR));
    }

    /** The columns that are read without a mapping. */
    static String usual(Columns heading) {
        return Stream.of(Field.values())
                .map(field -> heading.first(ColumnMapping.USUAL.getOrDefault(field, List.of())))
                .filter(Objects::nonNull)
                .map(Columns.Column::name)
                .collect(Collectors.joining(", "));
    }

    private static String value(ColumnMapping mapping, Field field) {
        return mapping == null ? null : mapping.get(field);
    }

    /** Columns without which no row can be read. */
    List<String> missing() {
        return missing;
    }

    Columns.Column time() {
        return columns.get(Field.TIME);
    }

    @Override
    public String name(RowCells cells) {
        return cells.idOrNone(columns.get(Field.RECEIPT));
    }

    @Override
    public CheckoutRow read(RowCells cells) {
        String receipt = cells.id(columns.get(Field.RECEIPT));
        String status = cells.lower(columns.get(Field.STATUS)).replace('_', ' ');
        Standing standing = standing(status);
        if (standing == Standing.NOT_CHARGED) {
            return new PassedOver(cells.row(), receipt, Cause.NOT_CHARGED);
        }
        Currency currency = fixed == null ? cells.currency(columns.get(Field.CURRENCY)) : fixed;
        long paid = amount(cells, Field.AMOUNT, currency);
        if (paid == 0) {
            return new PassedOver(cells.row(), receipt, Cause.NOTHING_PAID);
        }
        if (paid < 0) {
            throw new BrokenRuleException(columns.get(Field.AMOUNT).name(), Rule.AMOUNT_NEGATIVE);
        }
        long back = standing == Standing.GIVEN_BACK
                        && cells.text(columns.get(Field.REFUNDED)).isEmpty()
                ? paid
                : Math.abs(amount(cells, Field.REFUNDED, currency));
        if (back > paid) {
            throw new BrokenRuleException(columns.get(Field.REFUNDED).name(), Rule.REFUND_ABOVE_AMOUNT);
        }
        boolean saysFee = !cells.text(columns.get(Field.FEE)).isEmpty();
        return new Payment(
                cells.row(),
                receipt,
                cells.idOrNone(columns.get(Field.OTHER_RECEIPT)),
                cells.email(columns.get(Field.EMAIL)),
                paid,
                currency.getCurrencyCode(),
                cells.time(columns.get(Field.TIME), times),
                back,
                standing == Standing.DISPUTED ? Dispute.OPEN : null,
                saysFee ? Math.abs(amount(cells, Field.FEE, currency)) : null,
                saysFee ? currency.getCurrencyCode() : null);
    }

    /** 0 where the cell is empty, but for the amount itself. */
    private long amount(RowCells cells, Field field, Currency currency) {
        Columns.Column column = columns.get(field);
        if (field != Field.AMOUNT && cells.text(column).isEmpty()) {
            return 0;
        }
        if (!minor) {
            return cells.amount(column, currency, mark);
        }
        return Money.whole(column.name(), cells.needed(column));
    }

    /** What a payment came to. */
    private enum Standing {
        PAID,
        GIVEN_BACK,
        DISPUTED,
        NOT_CHARGED
    }

    private Standing standing(String status) {
        return switch (status) {
            case "",
                    "paid",
                    "complete",
                    "completed",
                    "succeeded",
                    "success",
                    "successful",
                    "ok",
                    "captured",
                    "settled",
                    "charged",
                    "partially refunded" -> Standing.PAID;
            case "refunded", "refund", "returned" -> Standing.GIVEN_BACK;
            case "disputed", "dispute", "chargeback", "charged back" -> Standing.DISPUTED;
            case "failed",
                    "canceled",
                    "cancelled",
                    "pending",
                    "open",
                    "denied",
                    "declined",
                    "expired",
                    "voided",
                    "authorized",
                    "unpaid" -> Standing.NOT_CHARGED;
            default -> throw new BrokenRuleException(columns.get(Field.STATUS).name(), Rule.UNKNOWN_STATUS);
        };
    }
}
