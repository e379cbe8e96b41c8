package org.creditdesk.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes many rows that differ in their key alone, inside the caller's transaction, faster than {@link BulkWriter}: a
 * key is ASCII letters and digits and goes from the caller's array into the database without a String where it can.
 * Keys in ascending order are several times faster than in any other. On PostgreSQL the server works on what it has
 * been given while the caller prepares more, without any thread.
 */
public final class KeyWriter implements AutoCloseable {
    private static final int COPY_BUFFER = 1 << 16;
    private static final int H2_ROWS_A_STATEMENT = 200;

    private final Sink sink;
    private long rows;

    private interface Sink {
        void add(byte[] keys, int from, int length) throws SQLException;

        /** @return how many rows the database says it has taken */
        long finish() throws SQLException;
    }

    private KeyWriter(Sink sink) {
        this.sink = sink;
    }

    /**
     * @param table and {@code key}, the key's column, and {@code columns} are names out of the program, never out of
     *     input
     * @param values of the other columns, the same in every row: Longs, Integers and Booleans
     */
    public static KeyWriter into(
            StatelessSession session, String table, String key, List<String> columns, List<?> values) {
        String names = table + " (" + key + ", " + String.join(", ", columns) + ")";
        return session.doReturningWork(connection -> new KeyWriter(
                connection.isWrapperFor(PGConnection.class)
                        ? new Copy(connection, names, values)
                        : new Rows(connection, names, values)));
    }

    /** Adds as many rows as the array has keys, all of this length and without anything between them. */
    public void addAll(byte[] keys, int length) {
        try {
            for (int from = 0; from < keys.length; from += length) {
                sink.add(keys, from, length);
            }
        } catch (SQLException failure) {
            throw new BulkWriter.BulkWriteException(failure);
        }
        rows += keys.length / length;
    }

    /** Writes what is still buffered; only then are all rows in the table. */
    @Override
    public void close() {
        try {
            long taken = sink.finish();
            if (taken != rows) {
                throw new IllegalStateException(rows + " rows were written, " + taken + " were taken");
            }
        } catch (SQLException failure) {
            throw new BulkWriter.BulkWriteException(failure);
        }
    }

    private static final class Copy implements Sink {
        private final CopyIn copy;
        private final byte[] rest;
        private final byte[] buffer = new byte[COPY_BUFFER];
        private int used;

        Copy(Connection connection, String names, List<?> values) throws SQLException {
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + names + " from stdin");
            rest = values.stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining("\t", "\t", "\n"))
                    .getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public void add(byte[] keys, int from, int length) throws SQLException {
            if (used + length + rest.length > buffer.length) {
                send();
            }
            System.arraycopy(keys, from, buffer, used, length);
            System.arraycopy(rest, 0, buffer, used + length, rest.length);
            used += length + rest.length;
        }

        private void send() throws SQLException {
            copy.writeToCopy(buffer, 0, used);
            used = 0;
        }

        @Override
        public long finish() throws SQLException {
            send();
            return copy.endCopy();
        }
    }

    /** Many rows in one INSERT; what is the same in all of them stands in the statement. */
    private static final class Rows implements Sink {
        private final Connection connection;
        private final String head;
        private final String one;
        private final PreparedStatement many;
        private final String[] waiting = new String[H2_ROWS_A_STATEMENT];
        private int used;
        private long taken;

        Rows(Connection connection, String names, List<?> values) throws SQLException {
            this.connection = connection;
            head = "insert into " + names + " values ";
            one = values.stream().map(String::valueOf).collect(Collectors.joining(", ", "(?, ", ")"));
            many = connection.prepareStatement(statement(H2_ROWS_A_STATEMENT));
        }

        private String statement(int rows) {
            return head + String.join(", ", Collections.nCopies(rows, one));
        }

        @Override
        public void add(byte[] keys, int from, int length) throws SQLException {
            waiting[used++] = new String(keys, from, length, StandardCharsets.US_ASCII);
            if (used == waiting.length) {
                execute(many);
            }
        }

        private void execute(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < used; i++) {
                statement.setString(i + 1, waiting[i]);
            }
            taken += statement.executeUpdate();
            used = 0;
        }

        @Override
        public long finish() throws SQLException {
            try (many) {
                if (used > 0) {
                    try (PreparedStatement rest = connection.prepareStatement(statement(used))) {
                        execute(rest);
                    }
                }
            }
            return taken;
        }
    }
}
