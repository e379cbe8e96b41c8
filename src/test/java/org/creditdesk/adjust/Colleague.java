package org.creditdesk.adjust;

import java.time.Instant;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Origin;
import org.creditdesk.ledger.Posted;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.staff.Role;
import org.creditdesk.store.SetClock;
import org.creditdesk.store.TestStore;

/** A member at a desk of their own whose clock the test sets. */
public final class Colleague implements AutoCloseable {
    public final Desk desk;
    public final Adjustments adjustments;
    public final Requests requests;
    public final Expiries expiries;
    public final Posts posts;

    public Colleague(TestStore store, Role role, SetClock clock) {
        desk = store.desk(role);
        var audit = new AuditTrail(desk.store(), desk.member(), "test", clock);
        posts = new Posts(desk.member().name(), clock);
        adjustments = new Adjustments(desk.store(), desk.member(), audit, posts, clock);
        requests = new Requests(desk.store(), desk.member(), audit, posts, clock);
        expiries = new Expiries(desk.store(), desk.member(), audit, posts, clock);
    }

    /** As the checkout's import would. */
    public Posted bought(long account, long credits, Instant expires) {
        return post(account, Posting.credit(UUID.randomUUID(), EntryKind.PURCHASE, credits, Origin.PURCHASE, expires));
    }

    /** As the store would. */
    public Posted spent(long account, long credits) {
        return post(account, Posting.debit(UUID.randomUUID(), EntryKind.SPEND, credits));
    }

    private Posted post(long account, Posting posting) {
        return desk.store().write(session -> posts.post(session, account, posting));
    }

    public long balance(long account) {
        return desk.accounts().header(account).balance();
    }

    @Override
    public void close() {
        desk.close();
    }
}
