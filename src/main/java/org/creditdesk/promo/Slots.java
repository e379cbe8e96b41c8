package org.creditdesk.promo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.creditdesk.store.RoundTrip;
import org.hibernate.StatelessSession;

/**
 * Counts against a limit without making everybody wait for one row until the one before is on the disk: what is left is
 * handed out from the row to slots in lots, and each taker takes from the slot of its account. The row knows what was
 * handed out; what was taken is that, less what still lies in slots. Only when a slot is empty, or little is left, the
 * row itself is asked, and before anything is refused all slots are emptied into it: never more is taken than there is,
 * and never less.
 *
 * <p>Whoever closes a campaign or a batch {@linkplain #close empties the slots} first, with the row locked: that waits
 * for everybody who has taken, and leaves everybody who comes later to ask the row, whose condition says that it is
 * closed. Slots of a code ask for its batch as well, since a batch may be closed while its campaign goes on, and whoever
 * revokes codes {@linkplain #closeCodes closes their slots}.
 */
final class Slots {
    private static final int MANY = 64;
    /** At a time, in the slot of one account. */
    private static final int LOT = 63;

    /** Credits of a campaign's budget. */
    static final Slots OF_CAMPAIGN = new Slots(
            "campaign_slot",
            "campaign_id",
            "credits_left",
            "campaign",
            "id",
            "redeemed_credits",
            "",
            "",
            "t.budget",
            "t.state = 'ACTIVE' and (t.ends is null or t.ends > ?) and (t.starts is null or t.starts <= ?)");

    /** Uses of a code that has many. */
    static final Slots OF_CODE = new Slots(
            "code_slot",
            "code",
            "uses_left",
            "code",
            "code",
            "uses",
            """
            and not closed and exists (select 1 from code c join batch b on b.id = c.batch_id
                where c.code = code_slot.code and b.state = 'ACTIVE' and (b.ends is null or b.ends > ?))""",
            ", closed = false",
            "(select b.per_code from batch b where b.id = t.batch_id)",
            """
            not t.revoked and exists (select 1 from batch b where b.id = t.batch_id and b.state = 'ACTIVE'
                and (b.ends is null or b.ends > ?) and (b.starts is null or b.starts <= ?))""");

    private final String takeFromSlot;
    private final boolean slotAsksTime;
    private final String giveBackToSlot;
    private final String putIntoSlot;
    private final String newSlot;
    private final String lockSlots;
    private final String emptySlots;
    private final String lockOpenRow;
    private final String askRow;
    private final String lockRow;
    private final String changeRow;

    private Slots(
            String slots,
            String key,
            String left,
            String rows,
            String id,
            String handedOut,
            String usable,
            String reopened,
            String most,
            String open) {
        String slot = " where " + key + " = ? and slot = ?";
        takeFromSlot =
                "update " + slots + " set " + left + " = " + left + " - ?" + slot + " and " + left + " >= ? " + usable;
        slotAsksTime = usable.indexOf('?') >= 0;
        giveBackToSlot = "update " + slots + " set " + left + " = " + left + " + ?" + slot;
        putIntoSlot = "update " + slots + " set " + left + " = " + left + " + ?" + reopened + slot;
        newSlot = "insert into " + slots + " (" + left + ", " + key + ", slot) values (?, ?, ?)";
        lockSlots = "select " + left + " from " + slots + " where " + key + " = ? order by slot for update";
        emptySlots = "update " + slots + " set " + left + " = 0 where " + key + " = ? and " + left + " > 0";
        String row = " " + rows + " t where t." + id + " = ?";
        // A change of nothing: "for update" would lock the key as well, and who inserts a redemption, which names its
        // code, would wait for somebody who waits for the slot that he has taken from.
        lockRow = "update " + rows + " t set " + handedOut + " = " + handedOut + " where t." + id + " = ?";
        lockOpenRow = lockRow + " and " + open;
        askRow = "select t." + handedOut + ", " + most + " from" + row;
        changeRow = "update " + rows + " set " + handedOut + " = " + handedOut + " + ? where " + id + " = ?";
    }

    /**
     * Takes from what is left.
     *
     * @param key of the row
     * @param account whose slot it is taken from; its row is locked by the caller
     * @param amount more than 0
     * @return false when too little is left, or it is closed; then nothing was taken
     */
    boolean take(StatelessSession session, Object key, long account, long amount, Instant now) {
        return session.doReturningWork(connection -> takeFromSlot(connection, key, account, amount, now)
                || takeFromRow(connection, key, account, amount, now));
    }

    /** Takes from the account's slot in the caller's round trip, which ends when too little lies there. */
    void take(RoundTrip trip, Object key, long account, long amount, Instant now) {
        List<Object> values = new ArrayList<>(List.of(amount, key, slot(account), amount));
        if (slotAsksTime) {
            values.add(now);
        }
        trip.change(takeFromSlot, values.toArray());
    }

    private boolean takeFromSlot(Connection connection, Object key, long account, long amount, Instant now)
            throws SQLException {
        List<Object> parameters = new ArrayList<>(List.of(amount, key, slot(account), amount));
        if (slotAsksTime) {
            parameters.add(now.atOffset(ZoneOffset.UTC));
        }
        return change(connection, takeFromSlot, parameters.toArray()) == 1;
    }

    private boolean takeFromRow(Connection connection, Object key, long account, long amount, Instant now)
            throws SQLException {
        long[] row = ask(connection, key, now);
        if (row == null) {
            return false;
        }
        long rest = row[1] - row[0];
        if (rest < amount) {
            rest += empty(connection, key);
        }
        if (rest < amount) {
            return false;
        }
        long lots = Math.min(LOT, (rest / amount - 1) / MANY);
        change(connection, changeRow, amount + lots * amount, key);
        if (lots > 0) {
            put(connection, key, account, lots * amount);
        }
        return true;
    }

    /** What was handed out, and how much may be; null when it is closed. The row is locked. */
    private long[] ask(Connection connection, Object key, Instant now) throws SQLException {
        OffsetDateTime time = now.atOffset(ZoneOffset.UTC);
        if (change(connection, lockOpenRow, key, time, time) == 0) {
            return null;
        }
        try (PreparedStatement statement = connection.prepareStatement(askRow)) {
            statement.setObject(1, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long handedOut = row.getLong(1);
                long most = row.getLong(2);
                return new long[] {handedOut, row.wasNull() ? Long.MAX_VALUE : most};
            }
        }
    }

    private void put(Connection connection, Object key, long account, long amount) throws SQLException {
        if (change(connection, putIntoSlot, amount, key, slot(account)) == 0) {
            change(connection, newSlot, amount, key, slot(account));
        }
    }

    /** Gives back what was taken in this transaction. */
    void giveBack(StatelessSession session, Object key, long account, long amount) {
        session.doWork(connection -> {
            if (change(connection, giveBackToSlot, amount, key, slot(account)) == 0) {
                change(connection, changeRow, -amount, key);
            }
        });
    }

    /** Gives back to the row what was taken in an earlier transaction. */
    void release(StatelessSession session, Object key, long amount) {
        session.doWork(connection -> {
            if (change(connection, changeRow, -amount, key) != 1) {
                throw new IllegalStateException("nothing to give back to");
            }
        });
    }

    /**
     * Locks the row and empties its slots into it: until the end of the transaction nobody takes anything, and
     * afterwards only who asks the row.
     */
    void close(StatelessSession session, Object key) {
        session.doWork(connection -> {
            change(connection, lockRow, key);
            empty(connection, key);
        });
    }

    /** For codes whose rows are locked: whoever wants a use of one has to ask its row from now on. */
    static void closeCodes(StatelessSession session, Collection<String> codes) {
        if (!codes.isEmpty()) {
            session.createNativeMutationQuery("update code_slot set closed = true where code in (:codes)")
                    .setParameterList("codes", codes)
                    .executeUpdate();
        }
    }

    /** With the row locked. @return what lay in the slots */
    private long empty(Connection connection, Object key) throws SQLException {
        long left = 0;
        try (PreparedStatement statement = connection.prepareStatement(lockSlots)) {
            statement.setObject(1, key);
            try (ResultSet slot = statement.executeQuery()) {
                while (slot.next()) {
                    left += slot.getLong(1);
                }
            }
        }
        if (left > 0) {
            change(connection, emptySlots, key);
            change(connection, changeRow, -left, key);
        }
        return left;
    }

    /** Of an account, in all rows. */
    static int slot(long account) {
        return (int) Math.floorMod((account * 0x9E3779B97F4A7C15L) >>> 32, (long) MANY);
    }

    static int change(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
