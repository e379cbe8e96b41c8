package org.creditdesk.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.StatelessSession;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes many rows of one table inside the caller's transaction, the fastest way each database has: COPY on
 * PostgreSQL, many rows a statement on H2. Rows in the order of the primary key are several times faster than in any
 * other. Values are Strings, Longs, Integers, Booleans, Instants, UUIDs, byte arrays, enums (their names) and null.
 */
public final class BulkWriter implements AutoCloseable {
    private static final int H2_ROWS_A_STATEMENT = 100;
    private static final int COPY_BUFFER = 1 << 16;

    private final int columns;
    private final Sink sink;

    private interface Sink {
        void add(Object[] row) throws SQLException;

        void finish() throws SQLException;
    }

    private BulkWriter(int columns, Sink sink) {
        this.columns = columns;
        this.sink = sink;
    }

    /** @param table and {@code columns} are names out of the program, never out of input */
    public static BulkWriter into(StatelessSession session, String table, String... columns) {
        return session.doReturningWork(connection -> new BulkWriter(
                columns.length,
                connection.isWrapperFor(PGConnection.class)
                        ? new Copy(connection, table, columns)
                        : new Rows(connection, table, columns)));
    }

    public void add(Object... row) {
        if (row.length != columns) {
            throw new IllegalArgumentException(row.length + " values for " + columns + " columns");
        }
        try {
            sink.add(row);
        } catch (SQLException failure) {
            throw new BulkWriteException(failure);
        }
    }

    /** Writes what is still buffered; only then are all rows in the table. */
    @Override
    public void close() {
        try {
            sink.finish();
        } catch (SQLException failure) {
            throw new BulkWriteException(failure);
        }
    }

    /** A failure of the database while writing in bulk; the cause says which. */
    static final class BulkWriteException extends RuntimeException {
        BulkWriteException(SQLException cause) {
            super(cause);
        }
    }

    /** PostgreSQL's COPY in its text format. */
    private static final class Copy implements Sink {
        private final CopyIn copy;
        private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(COPY_BUFFER + 4096);
        private final StringBuilder line = new StringBuilder();

        Copy(Connection connection, String table, String[] columns) throws SQLException {
            copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin");
        }

        @Override
        public void add(Object[] row) throws SQLException {
            line.setLength(0);
            for (int i = 0; i < row.length; i++) {
                if (i > 0) {
                    line.append('\t');
                }
                append(row[i]);
            }
            line.append('\n');
            buffer.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
            if (buffer.size() >= COPY_BUFFER) {
                send();
            }
        }

        private void append(Object value) {
            if (value == null) {
                line.append("\\N");
            } else if (value instanceof byte[] bytes) {
                line.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            } else if (value instanceof String text) {
                appendText(text);
            } else if (value instanceof Enum<?> name) {
                line.append(name.name());
            } else {
                line.append(value);
            }
        }

        private void appendText(String text) {
            for (int i = 0; i < text.length(); i++) {
                char each = text.charAt(i);
                switch (each) {
                    case '\\' -> line.append("\\\\");
                    case '\t' -> line.append("\\t");
                    case '\n' -> line.append("\\n");
                    case '\r' -> line.append("\\r");
                    default -> line.append(each);
                }
            }
        }

        private void send() throws SQLException {
            copy.writeToCopy(buffer.toByteArray(), 0, buffer.size());
            buffer.reset();
        }

        @Override
        public void finish() throws SQLException {
            send();
            copy.endCopy();
        }
    }

    /** Many rows in one INSERT. */
    private static final class Rows implements Sink {
        private final Connection connection;
        private final String head;
        private final String one;
        private final PreparedStatement many;
        private final List<Object[]> waiting = new ArrayList<>(H2_ROWS_A_STATEMENT);

        Rows(Connection connection, String table, String[] columns) throws SQLException {
            this.connection = connection;
            head = "insert into " + table + " (" + String.join(", ", columns) + ") values ";
            one = "(" + String.join(", ", Collections.nCopies(columns.length, "?")) + ")";
            many = connection.prepareStatement(statement(H2_ROWS_A_STATEMENT));
        }

        private String statement(int rows) {
            return head + String.join(", ", Collections.nCopies(rows, one));
        }

        @Override
        public void add(Object[] row) throws SQLException {
            waiting.add(row);
            if (waiting.size() == H2_ROWS_A_STATEMENT) {
                execute(many);
            }
        }

        private void execute(PreparedStatement statement) throws SQLException {
            int index = 1;
            for (Object[] row : waiting) {
                for (Object value : row) {
                    statement.setObject(index++, RoundTrip.forJdbc(value));
                }
            }
            statement.executeUpdate();
            waiting.clear();
        }

        @Override
        public void finish() throws SQLException {
            try (many) {
                if (!waiting.isEmpty()) {
                    try (PreparedStatement rest = connection.prepareStatement(statement(waiting.size()))) {
                        execute(rest);
                    }
                }
            }
        }
    }
}
