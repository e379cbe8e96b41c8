package org.creditdesk.ui.locks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.Attempt;
import org.creditdesk.redeem.Lifted;
import org.creditdesk.redeem.LockOut;
import org.creditdesk.redeem.LockedAccount;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.store.Page;

/** Lock-outs that last as long as a test. */
final class MemoryLocks implements LocksDesk {
    record Asked(UUID request, long account, String reason) {}

    final List<LockOut> running = new ArrayList<>();
    final List<Asked> asked = new ArrayList<>();
    RuntimeException failure;

    /** @param ends what is left of it, from now */
    LockOut lock(long account, String email, Outcome cause, Duration ends, String... typed) {
        Instant now = Instant.now();
        List<Attempt> attempts = new ArrayList<>();
        for (String each : typed) {
            Instant at = now.minusSeconds(40L * (attempts.size() + 1));
            attempts.add(new Attempt(attempts.size(), at, each, each.strip(), "DE", cause, null, null, "sam"));
        }
        var locked =
                new LockedAccount(running.size() + 1L, account, email, cause, now.minusSeconds(30), now.plus(ends));
        var lockOut = new LockOut(locked, attempts);
        running.add(lockOut);
        return lockOut;
    }

    @Override
    public Page<LockedAccount, Long> locked(Long after, int limit) {
        if (failure != null) {
            throw failure;
        }
        return new Page<>(running.stream().map(LockOut::account).toList(), null);
    }

    @Override
    public Optional<LockOut> of(long accountId) {
        return running.stream()
                .filter(each -> each.account().accountId() == accountId)
                .findFirst();
    }

    @Override
    public Lifted lift(UUID requestId, long accountId, String reason) {
        asked.add(new Asked(requestId, accountId, reason));
        if (failure != null) {
            throw failure;
        }
        LockOut lifted = of(accountId).orElseThrow(() -> Problem.refused("NOT_LOCKED_OUT"));
        running.remove(lifted);
        return new Lifted(accountId, lifted.account().ends(), Instant.now(), false);
    }
}
