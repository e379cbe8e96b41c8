package org.creditdesk.adjust;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.creditdesk.ledger.Entries;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.Rollback;
import org.creditdesk.redeem.Rollbacks;
import org.hibernate.StatelessSession;

/** Finds what a request id brought about before. */
final class Replay {
    private Replay() {}

    /** @throws Problem REQUEST_REUSED when the id belongs to something else */
    static Optional<Adjusted> of(StatelessSession session, Posts posts, Change change, Instant now) {
        Optional<RequestRow> request = RequestRow.byRequest(session, change.requestId());
        if (request.isPresent()) {
            check(isSame(change, request.get()));
            return Optional.of(of(session, posts, request.get(), now));
        }
        Optional<Rollback> rollback = Rollbacks.byRequest(session, change.requestId());
        if (rollback.isPresent()) {
            check(isSame(change, rollback.get()));
            return Optional.of(of(session, posts, rollback.get()));
        }
        return Entries.byRequest(session, change.requestId()).map(entry -> {
            check(isSame(change, entry));
            return new Adjusted(entry.id(), entry.balanceAfter(), null, null, true);
        });
    }

    /** Where a request stands by now; with the balance right after its entry, where it has one. */
    static Adjusted of(StatelessSession session, Posts posts, RequestRow row, Instant now) {
        long balance = Optional.ofNullable(row.entry())
                .flatMap(id -> Entries.find(session, id))
                .map(Entry::balanceAfter)
                .orElseGet(() -> posts.balance(session, row.accountId));
        return new Adjusted(row.entry(), balance, row.id, row.stateAt(now), true);
    }

    private static Adjusted of(StatelessSession session, Posts posts, Rollback rollback) {
        long balance = Optional.ofNullable(rollback.by())
                .flatMap(id -> Entries.find(session, id))
                .map(Entry::balanceAfter)
                .orElseGet(() -> posts.balance(session, rollback.entry().account()));
        return new Adjusted(rollback.by(), balance, null, null, true);
    }

    private static boolean isSame(Change change, Rollback rollback) {
        return change instanceof RollingBack wanted
                && wanted.entry().equals(rollback.entry())
                && Objects.equals(change.because().reason(), rollback.reason())
                && Objects.equals(change.because().ticket(), rollback.ticket());
    }

    private static void check(boolean same) {
        if (!same) {
            throw Problem.refused("REQUEST_REUSED");
        }
    }

    private static boolean isSame(Change change, Entry entry) {
        Long target = entry.kind() == EntryKind.REVERSAL ? entry.reverses() : entry.target();
        return !(change instanceof RollingBack)
                && entry.id().account() == Commands.account(change)
                && entry.kind() == Commands.kind(change)
                && Objects.equals(target, Commands.target(change))
                && isSame(change, entry.amount(), entry.reason(), entry.ticket());
    }

    private static boolean isSame(Change change, RequestRow row) {
        return row.rollsBack == change instanceof RollingBack
                && row.accountId == Commands.account(change)
                && row.kind == Commands.kind(change)
                && Objects.equals(row.targetSeq, Commands.target(change))
                && isSame(change, row.amount, row.reason, row.ticket);
    }

    private static boolean isSame(Change change, long amount, String reason, String ticket) {
        Long wanted = Commands.amount(change);
        return (wanted == null || wanted == amount)
                && Objects.equals(change.because().reason(), reason)
                && Objects.equals(change.because().ticket(), ticket);
    }
}
