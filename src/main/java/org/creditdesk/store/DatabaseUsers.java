package org.creditdesk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.hibernate.StatelessSession;
import org.postgresql.PGConnection;

/** Staff as users of the database. */
public final class DatabaseUsers {
    private DatabaseUsers() {}

    /** The user under whose rights a session works, as the database names it. */
    public static String current(StatelessSession session) {
        return session.createNativeQuery("select current_user", String.class).getSingleResult();
    }

    /**
     * Creates a user with a role, or gives an existing one this password and role.
     *
     * @param user checked by the caller: lower-case letters, digits, dot, dash, underscore
     * @param grantor whether the user may create others (on H2: administer the file)
     */
    public static void create(
            StoreKind kind, StatelessSession session, String user, String password, String role, boolean grantor) {
        session.doWork(connection -> {
            if (kind == StoreKind.H2) {
                onH2(connection, user, password, role, grantor);
            } else {
                onPostgresql(connection, user, password, role, grantor);
            }
        });
    }

    private static void onH2(Connection connection, String user, String password, String role, boolean grantor)
            throws SQLException {
        // H2 turns the name into capitals at sign-in.
        String name = quoted(user.toUpperCase(Locale.ROOT));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create user if not exists " + name + " password " + literal(password));
            statement.execute("alter user " + name + " set password " + literal(password));
            statement.execute("grant " + role + " to " + name);
            statement.execute("alter user " + name + " admin " + grantor);
        }
    }

    private static void onPostgresql(Connection connection, String user, String password, String role, boolean grantor)
            throws SQLException {
        String name = quoted(user);
        try (Statement statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_roles where rolname = " + literal(user))) {
                if (!found.next()) {
                    statement.execute("create role " + name + " login" + (grantor ? " createrole" : ""));
                }
            }
            if (grantor) {
                for (String each : new String[] {"support", "marketing", "supervisor", "auditor", "owner"}) {
                    statement.execute("grant creditdesk_" + each + " to " + name + " with admin option");
                }
            } else {
                statement.execute("grant " + role + " to " + name);
            }
        }
        // Sends a hash made here, so that no password stands in the server's log.
        connection.unwrap(PGConnection.class).alterUserPassword(user, password.toCharArray(), "scram-sha-256");
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
