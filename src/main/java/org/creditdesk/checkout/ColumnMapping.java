package org.creditdesk.checkout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the columns of some program's CSV are to be read; kept under a name, to be used again.
 *
 * @param name such as {@code paddle}
 * @param provider as receipts are to name it
 * @param fields the heading of the column in which each stands; for {@link Field#CURRENCY_IS} and the like the value
 */
public record ColumnMapping(String name, String provider, Map<Field, String> fields) {
    /** What can be mapped. */
    public enum Field {
        RECEIPT,
        OTHER_RECEIPT,
        EMAIL,
        AMOUNT,
        CURRENCY,
        /** One currency for all rows, instead of a column. ISO 4217. */
        CURRENCY_IS,
        TIME,
        REFUNDED,
        STATUS,
        FEE,
        /** {@code DAY_FIRST} or {@code MONTH_FIRST}. */
        DATES,
        /** Of times that say none; IANA. */
        ZONE,
        /** {@code POINT} or {@code COMMA}. */
        DECIMAL,
        /** {@code true} where amounts are in minor units. */
        MINOR;

        /** Whether it names a column, and not a value for all rows. */
        public boolean isColumn() {
            return compareTo(CURRENCY_IS) < 0 || this == TIME || this == REFUNDED || this == STATUS || this == FEE;
        }
    }

    public ColumnMapping {
        fields = fields.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    /** A file without a mapping names its columns like this. */
    static final Map<Field, List<String>> USUAL = Map.of(
            Field.RECEIPT,
            List.of(
                    "receipt id",
                    "receipt",
                    "transaction id",
                    "payment id",
                    "order id",
                    "order number",
                    "reference",
                    "id"),
            Field.EMAIL,
            List.of("email", "e-mail", "email address", "customer email", "buyer email"),
            Field.AMOUNT,
            List.of("amount", "total", "gross", "price", "paid"),
            Field.CURRENCY,
            List.of("currency", "currency code"),
            Field.TIME,
            List.of("time", "purchased at", "paid at", "created at", "created", "date", "timestamp", "datetime"),
            Field.REFUNDED,
            List.of("refunded", "amount refunded", "refunded amount", "refund"),
            Field.STATUS,
            List.of("status", "state"),
            Field.FEE,
            List.of("fee", "fees"));

    /** Null where nothing was said. */
    public String get(Field field) {
        return fields.get(field);
    }

    /** Whether every value says something that can be understood: a column on one line, a currency, an order, a zone. */
    public boolean isSound() {
        return fields.entrySet().stream().allMatch(each -> isSound(each.getKey(), each.getValue()));
    }

    /** The same of one value. */
    public static boolean isSound(Field field, String value) {
        return switch (field) {
            case CURRENCY_IS -> Money.currency(value) != null;
            case DATES ->
                Stream.of(DateOrder.values()).anyMatch(order -> order.name().equals(value));
            case ZONE -> Zones.of(value) != null;
            case DECIMAL ->
                Stream.of(DecimalMark.values()).anyMatch(mark -> mark.name().equals(value));
            case MINOR -> value.equals("true") || value.equals("false");
            default -> !value.isBlank() && value.chars().noneMatch(Character::isISOControl);
        };
    }

    /** On one line, for keeping and for telling two mappings apart. */
    public String inWords() {
        return fields.entrySet().stream()
                .map(each -> each.getKey().name().toLowerCase(java.util.Locale.ROOT) + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }
}
