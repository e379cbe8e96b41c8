package org.creditdesk.ui.locks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.staff.Member;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.WorkRunner;

/** Lifting lock-outs that last as long as a test, for screens of which it is a part. */
public final class LiftModels {
    private final MemoryLocks locks = new MemoryLocks();

    public LiftViewModel model(WorkRunner runner, Member member, Runnable changed) {
        return new LiftViewModel(locks, runner, member, new Toasts(), UUID::randomUUID, changed);
    }

    public void lock(long account, String email) {
        locks.lock(account, email, Outcome.NOT_FOUND, Duration.ofMinutes(5), "GUESS");
    }

    /** @param failure of every lifting from now on; null for none */
    public void fail(RuntimeException failure) {
        locks.failure = failure;
    }

    /** The request ids of all liftings that were asked for. */
    public List<UUID> requests() {
        List<UUID> requests = new ArrayList<>();
        locks.asked.forEach(asked -> requests.add(asked.request()));
        return requests;
    }

    /** Whose lock-outs were asked to be lifted. */
    public List<Long> accounts() {
        return locks.asked.stream().map(MemoryLocks.Asked::account).toList();
    }
}
