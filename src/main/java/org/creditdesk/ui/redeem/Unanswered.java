package org.creditdesk.ui.redeem;

import java.util.UUID;
import java.util.function.Supplier;

/** The attempt that has no answer yet: made again, it is the same request. */
final class Unanswered {
    record Attempt(UUID requestId, long accountId, String input) {}

    private final Supplier<UUID> requestIds;
    private Attempt last;

    Unanswered(Supplier<UUID> requestIds) {
        this.requestIds = requestIds;
    }

    Attempt attempt(long accountId, String input) {
        boolean again =
                last != null && last.accountId() == accountId && last.input().equals(input);
        last = again ? last : new Attempt(requestIds.get(), accountId, input);
        return last;
    }

    void answered() {
        last = null;
    }
}
