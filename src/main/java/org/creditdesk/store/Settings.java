package org.creditdesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** What the owner sets for the whole store: names and values. */
public final class Settings {
    private Settings() {}

    public static Optional<String> text(StatelessSession session, String name) {
        return Optional.ofNullable(session.get(SettingRow.class, name)).map(row -> row.settingValue);
    }

    /**
     * One setting of a store that is not open, without the seconds that opening takes.
     *
     * @return empty where there is no such store, or not one of this version, or no such setting
     * @throws org.creditdesk.problem.Problem when there is a store and it cannot be used
     */
    public static Optional<String> of(StoreAddress address, Credentials credentials, String name) {
        if (!address.exists()) {
            return Optional.empty();
        }
        try (Connection connection = Connections.open(address, credentials, false)) {
            return Schema.isCurrent(connection) ? text(connection, name) : Optional.empty();
        } catch (SQLException | RuntimeException failure) {
            throw Failure.explain(failure, address);
        }
    }

    private static Optional<String> text(Connection connection, String name) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select setting_value from setting where name = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
            }
        }
    }

    /** A whole number. @throws IllegalStateException when the setting is missing: migrations write it */
    public static int number(StatelessSession session, String name) {
        return Integer.parseInt(text(session, name).orElseThrow(() -> new IllegalStateException("no setting " + name)));
    }

    /** A whole number of credits. @throws IllegalStateException when the setting is missing: migrations write it */
    public static long credits(StatelessSession session, String name) {
        return Long.parseLong(text(session, name).orElseThrow(() -> new IllegalStateException("no setting " + name)));
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
