package org.creditdesk.adjust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.Invariants;
import org.creditdesk.ledger.VerifyReport;
import org.creditdesk.store.Progress;

/** Holds what the store has against what the model has. */
final class Comparison {
    private final AnyStore store;
    private final ModelDesk model;
    private final TreeMap<Long, Integer> known = new TreeMap<>();
    private AnyStore.Events events;
    private String happened;

    Comparison(AnyStore store, ModelDesk model) {
        this.store = store;
        this.model = model;
    }

    void before() {
        events = store.events();
        happened = "nothing";
    }

    /** @param recorded whether the audit trail must know of it */
    void says(ModelAccount account, Said expected, Said actual, boolean recorded) {
        store.count(expected);
        happened = "account " + account.id + ": " + expected;
        assertEquals(expected, actual, () -> "the answer about account " + account.id);
        AnyStore.Events was = events;
        AnyStore.Events now = store.events();
        events = now;
        boolean refused = expected.what().startsWith("refused");
        boolean rejected = AnyStore.REJECTED.contains(expected.what());
        boolean nothing = !recorded || expected.replayed();
        assertEquals(
                !nothing && !refused && !rejected,
                // With a rejected code a lock-out may begin, which is an event of its own.
                now.done() > was.done() + (rejected ? 1 : 0),
                () -> "an event for what was done, " + happened);
        assertEquals(
                !nothing && (refused || rejected),
                now.refused() > was.refused(),
                () -> "an event for a refusal, " + happened);
    }

    /** The accounts that got entries, and their heads in any case. */
    void after() {
        for (ModelAccount account : model.accounts.values()) {
            int before = known.getOrDefault(account.id, 0);
            int count = account.entries.size();
            assertEquals(account.book.balance() + " in " + count, store.head(account.id), () -> "head, " + happened);
            if (count > before) {
                entries(account, before);
                grants(account);
                known.put(account.id, count);
            }
        }
    }

    private void entries(ModelAccount account, int before) {
        List<ModelEntry> expected = account.entries.subList(before, account.entries.size());
        List<Entry> found = store.reader()
                .ledger()
                .entries(account.id, null, expected.size())
                .rows();
        String uses = store.uses(account.id, before);
        for (int i = 0; i < expected.size(); i++) {
            ModelEntry entry = expected.get(i);
            Entry posted = found.get(expected.size() - 1 - i);
            assertEquals(text(entry), text(posted), () -> "entry, " + happened);
            assertTrue(entry.requestId() == null || entry.requestId().equals(posted.requestId()), text(posted));
        }
        assertEquals(
                expected.stream()
                        .filter(each -> each.amount() < 0)
                        .map(each -> each.seq() + new TreeMap<>(each.paid()).toString())
                        .collect(Collectors.joining(" ")),
                uses,
                () -> "which grants paid, " + happened);
    }

    private static String text(ModelEntry e) {
        return List.of(
                        e.seq(),
                        e.kind(),
                        e.amount(),
                        e.balanceAfter(),
                        "" + e.origin(),
                        "" + e.expires(),
                        "" + e.target(),
                        "" + e.reverses(),
                        "" + e.reason(),
                        "" + e.ticket(),
                        e.actor(),
                        e.at())
                .toString();
    }

    private static String text(Entry e) {
        return List.of(
                        e.id().seq(),
                        e.kind(),
                        e.amount(),
                        e.balanceAfter(),
                        "" + e.origin(),
                        "" + e.expires(),
                        "" + e.target(),
                        "" + e.reverses(),
                        "" + e.reason(),
                        "" + e.ticket(),
                        e.actor(),
                        e.at())
                .toString();
    }

    /** In the order of use, as people see it. */
    private void grants(ModelAccount account) {
        assertEquals(
                account.book.inOrder().stream()
                        .map(lot -> lot.seq + ": " + lot.left + " " + lot.origin + " " + lot.expires)
                        .toList(),
                store.reader().ledger().openGrants(account.id, 1_000).stream()
                        .map(grant -> grant.entry().seq() + ": " + grant.remaining() + " " + grant.origin() + " "
                                + grant.expires())
                        .toList(),
                () -> "open grants in the order of use, " + happened);
    }

    void invariants() throws SQLException {
        assertEquals(List.of(), Invariants.broken(store.connection()));
    }

    void everything() throws SQLException {
        for (ModelAccount account : model.accounts.values()) {
            if (!account.entries.isEmpty()) {
                entries(account, 0);
            }
            grants(account);
        }
        for (ModelRequest request : model.requests) {
            AdjustmentRequest found = store.reader().requests().request(request.id);
            assertEquals(
                    request.state + " by " + request.decidedBy + ", " + request.amount + ", entry "
                            + (request.entry == null ? null : request.entry.seq()),
                    found.state() + " by " + found.decidedBy() + ", " + found.amount() + ", entry "
                            + (found.entry() == null ? null : found.entry().seq()),
                    "request");
        }
        invariants();
        VerifyReport report = store.reader().verification().verify(Progress.NONE);
        assertEquals(List.of(), report.problems());
        assertTrue(report.ok());
    }
}
