package org.creditdesk.ui.receipts;

import java.util.function.Function;
import javafx.util.StringConverter;

/** What can be chosen, as a person reads it. */
final class Words {
    private Words() {}

    static <T> StringConverter<T> of(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        };
    }
}
