package org.creditdesk.ui.receipts;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.checkout.FirstRows;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;

/** What somebody said about the columns of a file. Empty is not in the file, or to be found out. */
final class MappingForm {
    private static final List<ColumnMapping.Field> NEEDED = List.of(
            ColumnMapping.Field.RECEIPT,
            ColumnMapping.Field.EMAIL,
            ColumnMapping.Field.AMOUNT,
            ColumnMapping.Field.TIME);

    private final Map<ColumnMapping.Field, Field<String>> fields = new EnumMap<>(ColumnMapping.Field.class);
    private final Field<String> name = Field.text();
    private final Field<String> provider = Field.text();
    private boolean filling;

    MappingForm(Runnable changed) {
        InvalidationListener typed = observable -> {
            if (!filling) {
                changed.run();
            }
        };
        for (ColumnMapping.Field each : ColumnMapping.Field.values()) {
            fields.put(each, Field.text());
        }
        Stream.concat(fields.values().stream(), Stream.of(name, provider))
                .forEach(field -> field.valueProperty().addListener(typed));
    }

    void fill(ColumnMapping mapping) {
        filling = true;
        name.set(mapping.name());
        provider.set(mapping.provider().equals(mapping.name()) ? "" : mapping.provider());
        fields.forEach((field, value) -> value.set(mapping.get(field) == null ? "" : mapping.get(field)));
        filling = false;
    }

    /** What was said, sound or not. */
    ColumnMapping read() {
        Map<ColumnMapping.Field, String> said = new EnumMap<>(ColumnMapping.Field.class);
        fields.forEach((field, value) -> {
            if (value.get() != null && !value.get().isBlank()) {
                said.put(field, value.get().strip());
            }
        });
        String called = name.get().strip();
        String receipts = provider.get().strip();
        return new ColumnMapping(called, receipts.isEmpty() ? called : receipts, said);
    }

    /**
     * Says at each field what is wrong with it.
     *
     * @param rows of the file; null for none
     * @return the first of these sentences; null when nothing is wrong
     */
    String complain(FirstRows rows) {
        ColumnMapping said = read();
        String first = null;
        for (Map.Entry<ColumnMapping.Field, Field<String>> each : fields.entrySet()) {
            String wrong = wrong(said, each.getKey(), rows);
            each.getValue().complain(wrong);
            first = first == null ? wrong : first;
        }
        return first;
    }

    private static String wrong(ColumnMapping said, ColumnMapping.Field field, FirstRows rows) {
        String value = said.get(field);
        if (value == null) {
            return null;
        }
        if (field == ColumnMapping.Field.CURRENCY_IS && said.get(ColumnMapping.Field.CURRENCY) != null) {
            return Texts.of("mapping.currency_twice");
        }
        if (!ColumnMapping.isSound(field, value)) {
            return Texts.of(field == ColumnMapping.Field.ZONE ? "mapping.no_zone" : "mapping.no_currency", value);
        }
        if (!field.isColumn() || rows == null) {
            return null;
        }
        if (rows.isTwice(value)) {
            return Texts.of("mapping.twice", value);
        }
        return rows.has(value) ? null : Texts.of("mapping.no_column", value);
    }

    /** Names what has to be said yet; null when nothing has. */
    String missing() {
        ColumnMapping said = read();
        Stream<ColumnMapping.Field> missing = NEEDED.stream().filter(field -> said.get(field) == null);
        boolean currency =
                said.get(ColumnMapping.Field.CURRENCY) != null || said.get(ColumnMapping.Field.CURRENCY_IS) != null;
        String names = Stream.concat(missing, currency ? Stream.empty() : Stream.of(ColumnMapping.Field.CURRENCY))
                .map(MappingForm::word)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : Texts.of("mapping.missing", names);
    }

    static String word(ColumnMapping.Field field) {
        return Texts.of("mapping.field." + field.name().toLowerCase(Locale.ROOT));
    }

    Field<String> field(ColumnMapping.Field field) {
        return fields.get(field);
    }

    Field<String> name() {
        return name;
    }

    /** As receipts are to name it; empty for the mapping's own name. */
    Field<String> provider() {
        return provider;
    }
}
