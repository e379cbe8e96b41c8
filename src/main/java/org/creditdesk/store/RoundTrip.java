package org.creditdesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.jdbc.Work;
import org.postgresql.PGConnection;

/**
 * Statements that go to the database together, each seeing what those before it did:
 * PostgreSQL gets them in one message and answers in one, and waiting for answers is what a short transaction mostly
 * does. H2, which is in this process, runs one after the other.
 */
public final class RoundTrip {
    private static final String LOCK = " for no key update";
    /** Far below what a statement may have of question marks, whatever the table. */
    private static final int MOST_ROWS = 100;

    private final Runner runner;
    private final List<Statement> statements = new ArrayList<>();
    /** Where more rows can be added, by the text for one row. */
    private final Map<String, Statement> additions = new HashMap<>();

    /** Has the connection. */
    private interface Runner {
        void run(Work work);
    }

    /** Makes an answer of rows. */
    private interface Rows<T> {
        T of(ResultSet rows) throws SQLException;
    }

    /** What was answered, once the trip was made. */
    public static final class Answer<T> {
        private final Rows<T> rows;
        private T value;

        private Answer(Rows<T> rows) {
            this.rows = rows;
        }

        /** Null when there was no row. */
        public T get() {
            return value;
        }
    }

    /** A change did not find what it was to change, so the transaction has to be rolled back and done in another way. */
    public static final class NotFound extends RuntimeException {
        private NotFound(int changed, String sql) {
            super(changed + " rows instead of what was meant by: " + sql);
        }
    }

    /** @param sql for one of the rows that it makes or changes @param answer null when it is no question */
    private record Statement(String sql, List<Object[]> rows, Answer<?> answer) {
        static Statement of(String sql, Object[] values, Answer<?> answer) {
            return new Statement(sql, new ArrayList<>(Collections.singletonList(values)), answer);
        }

        /** @param lock how the database at hand locks a row */
        String text(String lock) {
            String another = rows.size() == 1 ? "" : ", " + marks(rows.get(0).length);
            return sql.replace(LOCK, lock) + another.repeat(rows.size() - 1);
        }
    }

    private RoundTrip(Runner runner) {
        this.runner = runner;
    }

    /** In the caller's transaction. */
    public static RoundTrip in(StatelessSession session) {
        return new RoundTrip(session::doWork);
    }

    /** Without a transaction around it. */
    static RoundTrip on(Connection connection) {
        return new RoundTrip(work -> {
            try {
                work.execute(connection);
            } catch (SQLException failure) {
                throw new Store.QuestionException(failure);
            }
        });
    }

    /** An INSERT of one row. @param table and {@code columns} are names out of the program, never out of input */
    public static String insert(String table, List<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values " + marks(columns.size());
    }

    private static String marks(int values) {
        return "(" + String.join(", ", Collections.nCopies(values, "?")) + ")";
    }

    /**
     * Asks for one row.
     *
     * @param sql out of the program, never out of input; always the same text, so that it is prepared once
     * @param values of the question marks: Strings, Longs, Integers, Booleans, Instants, UUIDs, byte arrays, arrays
     *     of Strings or Longs, enums (their names) and null
     */
    public <T> Answer<T> ask(String sql, Store.Row<T> row, Object... values) {
        return answer(sql, rows -> rows.next() ? row.of(rows) : null, values);
    }

    /** Like {@link #ask}, for a question that has a few rows for an answer. */
    public <T> Answer<List<T>> askAll(String sql, Store.Row<T> row, Object... values) {
        return answer(
                sql,
                rows -> {
                    List<T> all = new ArrayList<>();
                    while (rows.next()) {
                        all.add(row.of(rows));
                    }
                    return all;
                },
                values);
    }

    private <T> Answer<T> answer(String sql, Rows<T> rows, Object[] values) {
        var answer = new Answer<>(rows);
        statements.add(Statement.of(sql, values, answer));
        return answer;
    }

    /** Like {@link #ask}, and locks the row until the transaction ends; who only refers to it need not wait. */
    public <T> Answer<T> lock(String sql, Store.Row<T> row, Object... values) {
        return ask(sql + LOCK, row, values);
    }

    /** Changes exactly one row, or the trip ends as {@link NotFound}. @param sql and {@code values} as for ask */
    public void change(String sql, Object... values) {
        statements.add(Statement.of(sql, values, null));
    }

    /**
     * Makes one row. Those of one table are made together with the first of them, since most of what one costs is the
     * statement.
     *
     * @param insert as {@link #insert} writes it
     * @param row as values for ask
     */
    public void add(String insert, Object... row) {
        Statement before = additions.get(insert);
        if (before != null && before.rows().size() < MOST_ROWS) {
            before.rows().add(row);
        } else {
            Statement first = Statement.of(insert, row, null);
            statements.add(first);
            additions.put(insert, first);
        }
    }

    /**
     * Makes many rows of one table at once, in the caller's transaction; where row-level security keeps {@link
     * BulkWriter} out.
     *
     * @param insert as {@link #insert} writes it
     * @param rows each as for {@link #change}
     */
    public static void insertAll(StatelessSession session, String insert, List<Object[]> rows) {
        session.doWork(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(insert)) {
                for (Object[] row : rows) {
                    set(prepared, 0, row);
                    prepared.addBatch();
                }
                prepared.executeBatch();
            }
        });
    }

    private static int set(PreparedStatement prepared, int before, Object[] values) throws SQLException {
        int index = before;
        for (Object value : values) {
            prepared.setObject(++index, forJdbc(value));
        }
        return index;
    }

    /** Goes and comes back, unless there is nothing to say; then the answers are there. */
    public void make() {
        if (statements.isEmpty()) {
            return;
        }
        runner.run(connection -> {
            if (connection.isWrapperFor(PGConnection.class)) {
                together(connection);
            } else {
                for (Statement statement : statements) {
                    // It knows one lock only; with one writer at a time nobody refers to the row meanwhile.
                    run(connection, statement.text(" for update"), List.of(statement));
                }
            }
        });
        statements.clear();
        additions.clear();
    }

    private void together(Connection connection) throws SQLException {
        String sql = statements.stream().map(each -> each.text(LOCK)).collect(Collectors.joining("; "));
        run(connection, sql, statements);
    }

    private static void run(Connection connection, String sql, List<Statement> parts) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            int index = 0;
            for (Statement part : parts) {
                for (Object[] row : part.rows()) {
                    index = set(prepared, index, row);
                }
            }
            prepared.execute();
            for (int i = 0; i < parts.size(); i++) {
                if (i > 0) {
                    prepared.getMoreResults();
                }
                take(prepared, parts.get(i));
            }
        }
    }

    private static void take(PreparedStatement prepared, Statement part) throws SQLException {
        if (part.answer() == null) {
            int changed = prepared.getUpdateCount();
            if (changed != part.rows().size()) {
                throw new NotFound(changed, part.sql());
            }
            return;
        }
        try (ResultSet rows = prepared.getResultSet()) {
            read(part.answer(), rows);
        }
    }

    private static <T> void read(Answer<T> answer, ResultSet rows) throws SQLException {
        answer.value = answer.rows.of(rows);
    }

    /** As drivers take it. */
    static Object forJdbc(Object value) {
        if (value instanceof Instant instant) {
            return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        return value instanceof Enum<?> name ? name.name() : value;
    }
}
