package org.creditdesk.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.AccountRows;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.account.EmailOfAccount;
import org.creditdesk.ledger.AccountBook;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.LedgerRows;
import org.creditdesk.ledger.Origin;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Step;
import org.creditdesk.store.Store;

/** Loads an account with so many entries, in chunks. */
final class LongHistory {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final int CHUNK = 20_000;
    private static final int LEFT_OPEN = 20;

    private final Store store;
    private final long account;
    private final boolean allOpen;
    private final AccountBook book;
    private Instant now = START;

    /** @param allOpen every entry a grant that nobody used; else every grant but the last few is used up by the next */
    LongHistory(Store store, long account, boolean allOpen) {
        this.store = store;
        this.account = account;
        this.allOpen = allOpen;
        this.book = new AccountBook(account);
    }

    void load(long entries) {
        store.write(session -> {
            AccountRows.write(session, List.of(account()), account * 10);
            return null;
        });
        while (book.count() < entries) {
            List<Step> steps = steps(Math.min(CHUNK, entries - book.count()), entries);
            store.write(session -> {
                LedgerRows.write(session, List.of(new LedgerRows.Loaded(book, steps)));
                return null;
            });
        }
        store.write(session -> session.createNativeMutationQuery(
                        "update account set balance = :balance, entry_count = :count, head_hash = :head where id = :id")
                .setParameter("balance", book.balance())
                .setParameter("count", book.count())
                .setParameter("head", book.head())
                .setParameter("id", account)
                .executeUpdate());
    }

    private AccountRows.NewAccount account() {
        return new AccountRows.NewAccount(
                account,
                "Long History",
                "DE",
                "checkout address",
                START,
                "Europe/Berlin",
                AccountStatus.ACTIVE,
                null,
                START,
                null,
                0,
                0,
                book.head(),
                List.of(new EmailOfAccount("long" + account + "@history.example", START, null)));
    }

    /** A chunk has an even number of entries unless it is the last, so that a grant and its spend stand in one. */
    private List<Step> steps(long count, long entries) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            now = now.plus(STEP);
            boolean gives = allOpen || book.count() % 2 == 0 || book.count() >= entries - LEFT_OPEN;
            steps.add(book.post(gives ? grant() : debit(), actor(gives), now));
        }
        return steps;
    }

    /** Ascending ids, as a store that grew has them by time rather than by account. */
    private UUID request() {
        return new UUID(account << 32 | 0x8000, 0x8000_0000_0000_0000L | book.count());
    }

    /** Every third one expires one day, far from now; so do those that are used up. */
    private Posting grant() {
        long number = book.count();
        Instant expires =
                number % 3 == 0 ? Instant.parse("2040-01-01T00:00:00Z").plusSeconds(number) : null;
        return number % 2 == 0
                ? Posting.credit(request(), EntryKind.PURCHASE, 100, Origin.PURCHASE, expires)
                : Posting.credit(request(), EntryKind.COMPENSATION, 100, Origin.COMPENSATION, expires)
                        .because("GOODWILL", null, null, null, null);
    }

    private String actor(boolean gives) {
        return !gives ? "storefront" : book.count() % 2 == 0 ? "checkout" : "suri";
    }

    private Posting debit() {
        return Posting.debit(request(), EntryKind.SPEND, 100);
    }
}
