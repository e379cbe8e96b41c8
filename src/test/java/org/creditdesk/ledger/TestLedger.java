package org.creditdesk.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.store.SetClock;

/** Posts one entry of every kind that needs no code, as {@code suri}. */
final class TestLedger {
    private static final Instant START = Instant.parse("2026-05-01T10:00:00.123456Z");
    private static final Instant FAR = Instant.parse("2031-01-01T00:00:00Z");

    private final SetClock clock = new SetClock(START);
    private final Desk desk;
    private final Posts posts;
    private final long account;

    TestLedger(Desk desk, long account) {
        this.desk = desk;
        this.posts = new Posts(desk.member().name(), clock);
        this.account = account;
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private void post(Posting posting) {
        clock.forward(Duration.ofMinutes(1));
        desk.store().write(session -> posts.post(session, account, posting));
    }

    /** Twelve entries; the first has every text, 3 uses two grants, 9 is an expiry that a spend brought about. */
    void fill(long incident) {
        post(credit(EntryKind.COMPENSATION, 100, Origin.COMPENSATION, FAR)
                .naming("R-1")
                .because("OUTAGE", "T-1", "for staff", "for the customer", incident));
        post(credit(EntryKind.PURCHASE, 200, Origin.PURCHASE, null).naming("R-2"));
        post(Posting.debit(id(), EntryKind.SPEND, 120));
        post(credit(EntryKind.REFUND, 30, Origin.PURCHASE, null).returning(3));
        post(Posting.voiding(id(), 4, 30).because("OTHER", null, null, null, null));
        post(credit(EntryKind.COMPENSATION, 40, Origin.COMPENSATION, null).because("OTHER", null, null, null, null));
        post(reversal(6, 40));
        post(credit(EntryKind.ADJUSTMENT, 10, Origin.CORRECTION, START.plus(Duration.ofHours(1)))
                .because("OTHER", null, null, null, null));
        clock.forward(Duration.ofHours(2));
        post(Posting.debit(id(), EntryKind.SPEND, 5));
        post(credit(EntryKind.COMPENSATION, 7, Origin.COMPENSATION, null).because("OTHER", null, null, null, null));
        post(credit(EntryKind.COMPENSATION, 8, Origin.COMPENSATION, null).because("OTHER", null, null, null, null));
    }

    private static Posting credit(EntryKind kind, long amount, Origin origin, Instant expires) {
        return Posting.credit(id(), kind, amount, origin, expires);
    }

    private static Posting reversal(long seq, long amount) {
        return new Posting(
                id(), EntryKind.REVERSAL, -amount, null, null, null, seq, null, null, "OTHER", null, null, null);
    }
}
