package org.creditdesk.reconcile;

import java.time.Clock;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Origin;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.store.TestStore;

/** Receipts of 10.00 EUR for 100 credits as the shop leaves them behind, in every state that needs somebody. */
public final class TestReceipts {
    static final long CREDITS = 100;
    private final TestStore store;
    private final Desk desk;
    private long last;

    public TestReceipts(TestStore store, Desk desk) {
        this.store = store;
        this.desk = desk;
    }

    /** One that nobody credited. @param account null for none */
    long bought(Long account, String email) {
        last++;
        store.execute(
                ("insert into receipt (id, provider, receipt, receipt_key, email_at_purchase, email_key, account_id,"
                                + " amount_minor, currency, credits, state, purchased_at, imported_at) values (%d, 'stripe', 'R-%d',"
                                + " 'R%d', %s, %s, %s, 1000, 'EUR', 100, 'PAID', timestamp with time zone"
                                + " '2026-05-01 10:00:00+00' + interval '%d' minute, current_timestamp)")
                        .formatted(last, last, last, quoted(email), quoted(email), account, last));
        return last;
    }

    private static String quoted(String text) {
        return text == null ? "null" : "'" + text + "'";
    }

    /** One that the shop credited. */
    public long credited(long account) {
        return credited(account, account);
    }

    public long credited(long boughtFor, long creditedTo) {
        long id = bought(boughtFor, null);
        EntryId entry = post(
                creditedTo,
                Posting.credit(UUID.randomUUID(), EntryKind.PURCHASE, CREDITS, Origin.PURCHASE, null)
                        .naming("R-" + id));
        store.execute("update receipt set credited_account_id = " + creditedTo + ", credited_seq = " + entry.seq()
                + " where id = " + id);
        name(id, entry);
        return id;
    }

    /** Somebody gave the same credits once more. */
    EntryId compensated(long id, long account) {
        EntryId entry = post(
                account,
                Posting.credit(UUID.randomUUID(), EntryKind.COMPENSATION, CREDITS, Origin.COMPENSATION, null)
                        .naming("R-" + id)
                        .because("MISSING_PURCHASE", "T-1", null, null, null));
        name(id, entry);
        refresh(id);
        return entry;
    }

    private void name(long id, EntryId entry) {
        store.execute("insert into receipt_entry values (" + id + ", " + entry.account() + ", " + entry.seq() + ")");
    }

    private void refresh(long id) {
        desk.store().write(session -> {
            org.creditdesk.receipt.ReceiptQueue.refresh(session, id);
            return null;
        });
    }

    /** What an import writes. @param dispute null for none */
    void becomes(long id, long refundedMinor, String dispute) {
        String state = refundedMinor >= 1000
                ? "REFUNDED"
                : "OPEN".equals(dispute) || "LOST".equals(dispute) ? "DISPUTED" : "PAID";
        store.execute("update receipt set refunded_minor = " + refundedMinor + ", dispute = " + quoted(dispute)
                + ", state = '" + state + "' where id = " + id);
    }

    public void spend(long account, long credits) {
        post(account, Posting.debit(UUID.randomUUID(), EntryKind.SPEND, credits));
    }

    private EntryId post(long account, Posting posting) {
        var posts = new Posts(desk.member().name(), Clock.systemUTC());
        return desk.store()
                .write(session -> posts.post(session, account, posting))
                .entry();
    }

    String need(long id) {
        return store.value("select need from receipt where id = " + id);
    }

    long balance(long account) {
        return Long.parseLong(store.value("select balance from account where id = " + account));
    }
}
