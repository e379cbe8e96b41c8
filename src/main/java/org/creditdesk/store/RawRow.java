package org.creditdesk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A row as it stands in its table, read column by column from the left. Nothing is taken for granted: every column may
 * be null, and a text need not be one of those that the desk writes.
 */
public final class RawRow {
    private final ResultSet row;
    private int column;

    /** @param row at which the result stands */
    public RawRow(ResultSet row) {
        this.row = row;
    }

    void toFirstColumn() {
        column = 0;
    }

    /** One that is never null. */
    long key() throws SQLException {
        return row.getLong(++column);
    }

    public Long number() {
        return next(Long.class);
    }

    public String text() {
        return next(String.class);
    }

    /** @throws IllegalArgumentException when it is none of them */
    public <E extends Enum<E>> E name(Class<E> type) {
        String name = text();
        return name == null ? null : Enum.valueOf(type, name);
    }

    public UUID uuid() {
        return next(UUID.class);
    }

    /** @return the far end of time where PostgreSQL holds an infinite timestamp */
    public Instant instant() {
        OffsetDateTime found = next(OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    public byte[] bytes() {
        return next(byte[].class);
    }

    private <T> T next(Class<T> type) {
        try {
            column++;
            return type == byte[].class ? type.cast(row.getBytes(column)) : row.getObject(column, type);
        } catch (SQLException failure) {
            throw new KeyedRows.ReadException(failure);
        }
    }
}
