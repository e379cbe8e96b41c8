package org.creditdesk.redeem;

import java.util.List;
import java.util.UUID;
import org.creditdesk.store.Page;

/** Redeems codes for accounts. */
public final class Redemptions {
    /** Tries the rules in order and redeems; the attempt is recorded whatever comes of it. Once per request id. */
    public Answer redeem(UUID requestId, long accountId, String input) {
        throw new UnsupportedOperationException();
    }

    /** Attempts of an account, newest first. @param before only with a smaller id; null for the newest */
    public Page<Attempt, Long> attempts(long accountId, Long before, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Redemptions of an account, newest first. @param beforeSeq of the entry; null for the newest */
    public Page<Redemption, Long> redemptions(long accountId, Long beforeSeq, int limit) {
        throw new UnsupportedOperationException();
    }

    public static List<Class<?>> mapped() {
        return List.of();
    }
}
