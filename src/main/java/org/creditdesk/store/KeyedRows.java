package org.creditdesk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/**
 * All rows of a table in the order of its key, a page at a time, inside the caller's transaction. Rows are read as
 * they stand, past Hibernate, which ends the whole reading at the first value that it does not expect.
 *
 * <p>A page goes on from the last key with one condition for each of its columns in turn: equal so far, then greater.
 * That is a range of the key's index on both databases; one condition over all columns is not, and page after page
 * would begin at the account's first row again.
 */
public final class KeyedRows<T> {
    private static final int PAGE = 2_000;

    private final StatelessSession session;
    private final List<String> statements = new ArrayList<>();
    private final int keys;
    private final Function<RawRow, T> read;
    private final Queue<Keyed<T>> page = new ArrayDeque<>(PAGE);
    private long[] last;
    private boolean ended;

    private record Keyed<T>(long[] key, T row) {}

    /** A failure of the database while reading; the cause says which. */
    static final class ReadException extends RuntimeException {
        ReadException(SQLException cause) {
            super(cause);
        }
    }

    /**
     * @param key the columns of the primary key, whole numbers all
     * @param columns those that {@code read} takes, in this order
     */
    public KeyedRows(
            StatelessSession session, String table, List<String> key, List<String> columns, Function<RawRow, T> read) {
        this.session = session;
        this.keys = key.size();
        this.read = read;
        for (int equal = 0; equal < keys; equal++) {
            var where = new StringBuilder();
            for (int i = 0; i < equal; i++) {
                where.append(key.get(i)).append(" = ? and ");
            }
            statements.add("select " + String.join(", ", key) + ", " + String.join(", ", columns) + " from " + table
                    + " where " + where + key.get(equal) + " > ? order by " + String.join(", ", key)
                    + " fetch first ? rows only");
        }
    }

    /** The next row; null after the last. */
    public T next() {
        Keyed<T> next = peek();
        page.poll();
        return next == null ? null : next.row();
    }

    /** The next row whose key begins with this number, after passing over smaller ones; null when it has no more. */
    public T next(long first) {
        Keyed<T> next = peek();
        while (next != null && next.key()[0] < first) {
            page.poll();
            next = peek();
        }
        return next == null || next.key()[0] != first ? null : page.poll().row();
    }

    private Keyed<T> peek() {
        if (page.isEmpty() && !ended) {
            session.doWork(this::readPage);
        }
        return page.peek();
    }

    private void readPage(Connection connection) throws SQLException {
        for (int equal = last == null ? 0 : keys - 1; equal >= 0 && page.size() < PAGE; equal--) {
            try (PreparedStatement statement = connection.prepareStatement(statements.get(equal))) {
                for (int i = 0; i <= equal; i++) {
                    statement.setLong(i + 1, last == null ? Long.MIN_VALUE : last[i]);
                }
                statement.setInt(equal + 2, PAGE - page.size());
                readRows(statement);
            }
        }
        ended = page.size() < PAGE;
    }

    private void readRows(PreparedStatement statement) throws SQLException {
        long[] found = last;
        try (ResultSet rows = statement.executeQuery()) {
            var row = new RawRow(rows);
            while (rows.next()) {
                row.toFirstColumn();
                found = new long[keys];
                for (int i = 0; i < keys; i++) {
                    found[i] = row.key();
                }
                page.add(new Keyed<>(found, read.apply(row)));
            }
        }
        last = found;
    }
}
