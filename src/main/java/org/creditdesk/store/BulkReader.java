package org.creditdesk.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads many rows the fastest way PostgreSQL has: COPY, whose rows come while the server is still reading the next. A
 * cursor lets one wait for the other at every fetch.
 */
public final class BulkReader {
    private static final String QUERY_CANCELED = "57014";

    private BulkReader() {}

    /**
     * @param select a query of the program, never with input in it: COPY takes no parameters
     * @param columns how many it has
     * @param each given the values of each row as text, null where there is none; the array is used again
     */
    public static void copy(StatelessSession session, String select, int columns, Consumer<String[]> each) {
        session.doWork(connection -> copy(connection, select, columns, each));
    }

    private static void copy(Connection connection, String select, int columns, Consumer<String[]> each)
            throws SQLException {
        PGConnection server = connection.unwrap(PGConnection.class);
        CopyOut copy = server.getCopyAPI().copyOut("copy (" + select + ") to stdout");
        try {
            var values = new String[columns];
            for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                split(line, values);
                each.accept(values);
            }
        } catch (RuntimeException | Error failure) {
            stop(server, copy);
            throw failure;
        }
    }

    /**
     * Leaves a connection that can be used again. (The driver's {@code cancelCopy} does not always: it takes its leave of
     * an operation whose answers still come, and the next statement finds them instead of its own.)
     */
    private static void stop(PGConnection server, CopyOut copy) throws SQLException {
        server.cancelQuery();
        try {
            byte[] line;
            do {
                line = copy.readFromCopy();
            } while (line != null);
        } catch (SQLException cancelled) {
            if (!QUERY_CANCELED.equals(cancelled.getSQLState())) {
                throw cancelled;
            }
        }
    }

    /** Tabs between values and a line feed behind the last; neither stands in a value. */
    private static void split(byte[] line, String[] values) {
        int column = 0;
        int from = 0;
        for (int i = 0; i < line.length; i++) {
            if (line[i] == '\t' || line[i] == '\n') {
                values[column++] = value(line, from, i);
                from = i + 1;
            }
        }
    }

    private static String value(byte[] line, int from, int end) {
        if (end - from == 2 && line[from] == '\\' && line[from + 1] == 'N') {
            return null;
        }
        String text = new String(line, from, end - from, StandardCharsets.UTF_8);
        return text.indexOf('\\') < 0 ? text : unescaped(text);
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each != '\\' || i + 1 == text.length()) {
                plain.append(each);
                continue;
            }
            i++;
            plain.append(
                    switch (text.charAt(i)) {
                        case 'b' -> '\b';
                        case 'f' -> '\f';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case 't' -> '\t';
                        case 'v' -> '\u000B';
                        default -> text.charAt(i);
                    });
        }
        return plain.toString();
    }
}
