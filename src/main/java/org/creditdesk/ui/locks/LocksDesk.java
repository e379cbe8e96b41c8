package org.creditdesk.ui.locks;

import java.util.Optional;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.redeem.Lifted;
import org.creditdesk.redeem.LockOut;
import org.creditdesk.redeem.LockedAccount;
import org.creditdesk.store.Page;

/** What the screens of lock-outs need of the desk; blocks. */
interface LocksDesk {
    /** Soonest end first. @param after only behind this lock-out; null for the first page */
    Page<LockedAccount, Long> locked(Long after, int limit);

    /** The lock-out that an account is in; empty when it is in none. */
    Optional<LockOut> of(long accountId);

    Lifted lift(UUID requestId, long accountId, String reason);

    static LocksDesk of(Desk desk) {
        return new LocksDesk() {
            @Override
            public Page<LockedAccount, Long> locked(Long after, int limit) {
                return desk.lockOuts().locked(after, limit);
            }

            @Override
            public Optional<LockOut> of(long accountId) {
                return desk.lockOuts().of(accountId);
            }

            @Override
            public Lifted lift(UUID requestId, long accountId, String reason) {
                return desk.lifting().lift(requestId, accountId, reason);
            }
        };
    }
}
