package org.creditdesk.adjust;

import java.util.Objects;
import java.util.Optional;
import org.creditdesk.ledger.Entries;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.hibernate.StatelessSession;

/** Finds what a request id brought about before. */
final class Replay {
    private Replay() {}

    /** @throws Problem REQUEST_REUSED when the id belongs to something else */
    static Optional<Adjusted> of(StatelessSession session, Posts posts, Change change) {
        Optional<RequestRow> request = RequestRow.byRequest(session, change.requestId());
        if (request.isPresent()) {
            RequestRow row = request.get();
            check(isSame(change, row));
            return Optional.of(row.toAdjusted(posts.balance(session, row.accountId), true));
        }
        return Entries.byRequest(session, change.requestId()).map(entry -> {
            check(isSame(change, entry));
            return new Adjusted(entry.id(), entry.balanceAfter(), null, null, true);
        });
    }

    private static void check(boolean same) {
        if (!same) {
            throw Problem.refused("REQUEST_REUSED");
        }
    }

    private static boolean isSame(Change change, Entry entry) {
        Long target = entry.kind() == EntryKind.REVERSAL ? entry.reverses() : entry.target();
        return entry.id().account() == Commands.account(change)
                && entry.kind() == Commands.kind(change)
                && Objects.equals(target, Commands.target(change))
                && isSame(change, entry.amount(), entry.reason(), entry.ticket());
    }

    private static boolean isSame(Change change, RequestRow row) {
        return row.accountId == Commands.account(change)
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
