package org.creditdesk.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One event of the trail. What an event has not is null.
 *
 * @param host the computer it was done on
 * @param email the account's address of now, which may be another than it had then
 * @param reason why it was refused, or the reason code under which it was done
 */
public record Event(
        long id,
        Instant at,
        String actor,
        String host,
        String command,
        String subject,
        Long accountId,
        String email,
        boolean done,
        String reason,
        String before,
        String after,
        UUID requestId) {
    /** Where it stands in the order of the trail. */
    public EventKey key() {
        return new EventKey(at, id);
    }
}
