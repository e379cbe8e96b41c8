package org.creditdesk.redeem;

import java.util.List;

/**
 * A lock-out that runs, and why.
 *
 * @param attempts that led to it, as the minutes are set now; newest first
 */
public record LockOut(LockedAccount account, List<Attempt> attempts) {
    /** With how many different inputs. */
    public long distinctInputs() {
        return attempts.stream().map(Attempt::canonical).distinct().count();
    }
}
