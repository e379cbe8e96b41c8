package org.creditdesk.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The end of an account's ledger, read with the account's row locked: what the next entry goes on from.
 *
 * @param balance credits
 * @param count entries; also the last one's sequence number
 * @param hash of the last one
 */
public record Head(long account, long balance, long count, byte[] hash) {
    /** Of the table {@code account}, as {@link #of} reads them. */
    public static final String COLUMNS = "id, balance, entry_count, head_hash";

    static final String LOCKED = "select " + COLUMNS + " from account where id = ?";
    static final String ADVANCE = "update account set balance = ?, entry_count = ?, head_hash = ? where id = ?";

    /** @param row that begins with {@link #COLUMNS} */
    public static Head of(ResultSet row) throws SQLException {
        return new Head(row.getLong(1), row.getLong(2), row.getLong(3), row.getBytes(4));
    }
}
