package org.creditdesk.ui.redeem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.util.StringConverter;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** The countries of ISO 3166-1, by name; null stands for the account's own. */
final class Countries {
    private Countries() {}

    static List<String> all() {
        List<String> all = new ArrayList<>(List.of(Locale.getISOCountries()));
        all.sort(Comparator.comparing(Formats::country));
        all.add(0, null);
        return all;
    }

    static StringConverter<String> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(String code) {
                return code == null ? Texts.of("autopsy.own-region") : Formats.country(code);
            }

            @Override
            public String fromString(String name) {
                return null;
            }
        };
    }
}
