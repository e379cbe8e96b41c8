package org.creditdesk.receipt;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.creditdesk.store.Page;
import org.creditdesk.store.RoundTrip;
import org.hibernate.StatelessSession;

/**
 * The receipts that need somebody, inside the caller's transaction. The queue is one index over what the database works
 * out of each receipt's row; whoever changes an entry that names a receipt has its row looked over again here.
 */
public final class ReceiptQueue {
    private static final String DONE =
            "(c.collected = 0 or exists (select 1 from ledger_entry p where p.request_id = c.request_id))";
    /** A claw-back took back what there was of an entry that had no right to credit the receipt. */
    private static final String TAKEN_BACK = "select 1 from claw_back c where c.cause = 'TWICE' and " + DONE;
    /** What follows from other tables. An entry that a claw-back dealt with does not credit a receipt any more. */
    private static final String REFRESH = """
            update receipt set
                again = (select count(*) from receipt_entry n
                    join ledger_entry e on e.account_id = n.account_id and e.seq = n.seq
                    where n.receipt_id = receipt.id and e.amount > 0 and e.kind <> 'REVERSAL'
                    and (receipt.credited_seq is null or n.account_id <> receipt.credited_account_id
                        or n.seq <> receipt.credited_seq)
                    and not exists (select 1 from ledger_entry r
                        where r.account_id = e.account_id and r.reverses_seq = e.seq)
                    and not exists (select 1 from receipt_move m where m.receipt_id = receipt.id
                        and m.from_account_id = n.account_id and m.credited_seq = n.seq)
                    and not exists (%2$s and c.receipt_id = receipt.id
                        and c.account_id = n.account_id and c.target_seq = n.seq)),
                undone = exists (select 1 from ledger_entry r
                    where r.account_id = receipt.credited_account_id and r.reverses_seq = receipt.credited_seq)
                    or exists (%2$s and c.receipt_id = receipt.id
                        and c.account_id = receipt.credited_account_id and c.target_seq = receipt.credited_seq),
                clawed_minor = coalesce((select max(c.refunded_minor) from claw_back c
                    where c.receipt_id = receipt.id and c.cause <> 'TWICE' and %1$s), 0),
                clawed_dispute = (select c.dispute from claw_back c where c.receipt_id = receipt.id and c.step =
                    (select max(c.step) from claw_back c
                        where c.receipt_id = receipt.id and c.cause <> 'TWICE' and %1$s))
            where id = :id
            """.formatted(DONE, TAKEN_BACK);
    /** One that went to another account or was taken back does not stand, though nothing reversed it. */
    private static final String STANDING = """
            select concat(cast(e.account_id as varchar(30)), '-', cast(e.seq as varchar(30)))
            from ledger_entry e where e.receipt = :receipt and e.amount > 0 and e.kind <> 'REVERSAL'
            and not exists (select 1 from ledger_entry r
                where r.account_id = e.account_id and r.reverses_seq = e.seq)
            and not exists (select 1 from receipt_move m
                where m.from_account_id = e.account_id and m.credited_seq = e.seq)
            and not exists (%s and c.receipt_id = :id and c.account_id = e.account_id and c.target_seq = e.seq)""".formatted(TAKEN_BACK);

    private static final String ONE = NeedingRows.SELECT + "r.id = ?";
    private static final String NAMED = NeedingRows.SELECT + "r.receipt_key = ? order by r.provider";
    private static final int MOST_OF_KEYS = 20;
    /** With an "or" between the two H2 reads the whole table. */
    private static final String BY_KEYS = NeedingRows.SELECT + """
            r.id in (select id from receipt where receipt_key = any(?)
                union select id from receipt where other_key = any(?))
            order by r.id fetch first %d rows only""".formatted(MOST_OF_KEYS);

    private static final String NEWEST_OF_ACCOUNT = NeedingRows.SELECT
            + "r.account_id = ? and r.purchased_at <= ? order by r.account_id desc, r.purchased_at desc, r.id desc fetch first ? rows only";
    /** H2 takes the index that has the order only for a question about its second column too. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private ReceiptQueue() {}

    /** Where a page ends. */
    public record Key(Instant purchasedAt, long id) {}

    /** How many receipts need what; none of those that none needs. */
    public static Map<Need, Long> counts(StatelessSession session) {
        Map<Need, Long> counts = new EnumMap<>(Need.class);
        // By the index: every need begins with a letter.
        session.createNativeQuery("select need, count(*) from receipt where need >= 'A' group by need", Object[].class)
                .getResultList()
                .forEach(row -> counts.put(Need.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** Those that need this, those that wait longest first. @param after the last key of the page before, or null */
    public static Page<Receipt, Key> page(StatelessSession session, Need need, Key after, int limit) {
        List<Receipt> rows = session
                .createSelectionQuery("""
                        from ReceiptRow where need = :need and purchasedAt >= :at
                        and (purchasedAt > :at or purchasedAt = :at and id > :id) order by need, purchasedAt, id
                        """, ReceiptRow.class)
                .setParameter("need", need)
                .setParameter("at", after == null ? EARLIEST : after.purchasedAt())
                .setParameter("id", after == null ? Long.MIN_VALUE : after.id())
                .setMaxResults(limit + 1)
                .getResultList()
                .stream()
                .map(ReceiptRow::toReceipt)
                .toList();
        return Page.of(rows, limit, receipt -> new Key(receipt.purchasedAt(), receipt.id()));
    }

    /** One receipt and what it needs. */
    public static Optional<Needing> find(StatelessSession session, long id) {
        RoundTrip trip = RoundTrip.in(session);
        RoundTrip.Answer<Needing> found = trip.ask(ONE, NeedingRows::of, id);
        trip.make();
        return Optional.ofNullable(found.get());
    }

    /** The same, kept from everybody else until the end of the transaction; after the account's lock. */
    public static Optional<Needing> locked(StatelessSession session, long id) {
        RoundTrip trip = RoundTrip.in(session);
        // Asked behind the lock: one statement that waits for it would tell of other tables as they were before.
        trip.lock("select id from receipt where id = ?", row -> row.getLong(1), id);
        RoundTrip.Answer<Needing> found = trip.ask(ONE, NeedingRows::of, id);
        trip.make();
        return Optional.ofNullable(found.get());
    }

    /** The receipts of an ID as somebody typed it: one, or one of each provider. */
    public static List<Needing> named(StatelessSession session, String typed) {
        RoundTrip trip = RoundTrip.in(session);
        RoundTrip.Answer<List<Needing>> found = trip.askAll(NAMED, NeedingRows::of, Receipts.key(typed));
        trip.make();
        return found.get();
    }

    /**
     * The receipts of some IDs, by the provider's first or second number, asked in the caller's round trip.
     *
     * @param keys of {@link Receipts#key}
     * @return what is known once that was made, by their numbers in the store
     */
    public static Supplier<List<Needing>> byKeys(RoundTrip trip, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List::of;
        }
        Object all = keys.toArray(new String[0]);
        return trip.askAll(BY_KEYS, NeedingRows::of, all, all)::get;
    }

    /** An account's newest receipts, the newest first, asked in the caller's round trip. */
    public static RoundTrip.Answer<List<Needing>> ofAccount(RoundTrip trip, long accountId, int limit) {
        return trip.askAll(NEWEST_OF_ACCOUNT, NeedingRows::of, accountId, LATEST, limit);
    }

    /** When the newest purchase was made that any import brought; null while there is none. */
    public static RoundTrip.Answer<Instant> newest(RoundTrip trip) {
        return trip.ask("select max(purchased_at) from receipt", NeedingRows::instant);
    }

    /** Looks a receipt's row over after entries that name it were written or reversed. */
    public static void refresh(StatelessSession session, long id) {
        session.createNativeMutationQuery(REFRESH).setParameter("id", id).executeUpdate();
    }

    /** The same for the receipts that an entry names by their ID. */
    public static void refreshNamed(StatelessSession session, String receipt) {
        session.createSelectionQuery(
                        "select id from ReceiptRow where receiptKey = :key and receipt = :receipt", Long.class)
                .setParameter("key", Receipts.key(receipt))
                .setParameter("receipt", receipt)
                .getResultList()
                .forEach(id -> refresh(session, id));
    }

    /** An entry credits a receipt that none did, or none that stands. */
    public static void credited(StatelessSession session, long id, long accountId, long seq) {
        session.createNativeMutationQuery(
                        "update receipt set credited_account_id = :account, credited_seq = :seq where id = :id")
                .setParameter("account", accountId)
                .setParameter("seq", seq)
                .setParameter("id", id)
                .executeUpdate();
        session.createNativeMutationQuery(
                        "insert into receipt_entry (receipt_id, account_id, seq) values (:id, :account, :seq)")
                .setParameter("id", id)
                .setParameter("account", accountId)
                .setParameter("seq", seq)
                .executeUpdate();
        refresh(session, id);
    }

    /** An entry that gave credits for a receipt and stands, whether or not the receipt is known to be credited by it. */
    public static Optional<String> standingEntry(StatelessSession session, Receipt receipt) {
        return session.createNativeQuery(STANDING, String.class)
                .setParameter("receipt", receipt.receipt())
                .setParameter("id", receipt.id())
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    /** An account was found for a receipt that had none. */
    public static void assign(StatelessSession session, long id, long accountId) {
        session.createNativeMutationQuery(
                        "update receipt set account_id = :account where id = :id and account_id is null")
                .setParameter("account", accountId)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** A pack was found for the price of a receipt that had no credits. */
    public static void setCredits(StatelessSession session, long id, long credits) {
        session.createNativeMutationQuery("update receipt set credits = :credits where id = :id and credits = 0")
                .setParameter("credits", credits)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Somebody has settled that a receipt's credits are not what its price's pack gives. */
    public static void settleDifference(StatelessSession session, long id) {
        session.createNativeMutationQuery("update receipt set should_be = null where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
