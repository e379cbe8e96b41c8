package org.creditdesk.ui.bulk;

import java.util.function.UnaryOperator;
import javafx.util.StringConverter;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** What can be chosen for all rows, as a person reads it; empty is none. */
final class ChoiceWords extends StringConverter<String> {
    private final UnaryOperator<String> words;

    private ChoiceWords(UnaryOperator<String> words) {
        this.words = words;
    }

    static ChoiceWords incidents() {
        return new ChoiceWords(name -> name);
    }

    static ChoiceWords reasons() {
        return new ChoiceWords(Formats::reason);
    }

    @Override
    public String toString(String value) {
        return value == null || value.isEmpty() ? Texts.of("bulk.none") : words.apply(value);
    }

    @Override
    public String fromString(String typed) {
        throw new UnsupportedOperationException("chosen, not typed");
    }
}
