package org.creditdesk.store;

import java.util.Optional;
import org.hibernate.StatelessSession;

/** What the owner sets for the whole store: names and values. */
public final class Settings {
    private Settings() {}

    public static Optional<String> text(StatelessSession session, String name) {
        return Optional.ofNullable(session.get(SettingRow.class, name)).map(row -> row.settingValue);
    }

    /** A whole number. @throws IllegalStateException when the setting is missing: migrations write it */
    public static int number(StatelessSession session, String name) {
        return Integer.parseInt(text(session, name).orElseThrow(() -> new IllegalStateException("no setting " + name)));
    }

    public static void put(StatelessSession session, String name, String value) {
        SettingRow row = session.get(SettingRow.class, name);
        if (row == null) {
            session.insert(new SettingRow(name, value));
        } else {
            row.settingValue = value;
            session.update(row);
        }
    }
}
