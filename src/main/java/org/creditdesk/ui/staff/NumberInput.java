package org.creditdesk.ui.staff;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.WholeNumber;

/** A whole number as it is typed, within its bounds. */
final class NumberInput {
    private final Field<String> field = Field.text();
    private final int least;
    private final int most;

    NumberInput(int least, int most) {
        this.least = least;
        this.most = most;
    }

    static List<Field<String>> fields(NumberInput... inputs) {
        return Stream.of(inputs).map(NumberInput::field).toList();
    }

    /** Each says at its field what is wrong with it. @return the first of these sentences; null when nothing is wrong */
    static String complain(NumberInput... inputs) {
        return Stream.of(inputs)
                .filter(input -> !input.complain())
                .map(input -> input.field.messageProperty().get())
                .reduce((first, second) -> first)
                .orElse(null);
    }

    /** @return whether nothing is wrong */
    private boolean complain() {
        OptionalLong typed = WholeNumber.read(field.get());
        boolean fine = typed.isPresent() && typed.getAsLong() >= least && typed.getAsLong() <= most;
        field.complain(fine ? null : Texts.of("settings.number.wrong", Formats.number(least), Formats.number(most)));
        return fine;
    }

    void show(int number) {
        field.set(Formats.number(number));
    }

    /** To be asked for when nothing is wrong only. */
    int read() {
        return Math.toIntExact(WholeNumber.read(field.get()).orElseThrow());
    }

    Field<String> field() {
        return field;
    }

    /** From where to where. */
    String bounds() {
        return Texts.of("settings.number.bounds", Formats.number(least), Formats.number(most));
    }
}
