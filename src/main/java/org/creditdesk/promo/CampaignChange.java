package org.creditdesk.promo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.creditdesk.store.NewValue;

/**
 * What shall be different about a campaign; a field that is null stays exactly as it is.
 *
 * @param owner the member of staff who answers for it
 * @param starts, {@code ends}, {@code announced}, {@code budget}, {@code purpose}: to null for none
 * @param zone in which its days are counted and its window is read; the moments of the window stay
 */
public record CampaignChange(
        UUID requestId,
        long id,
        NewValue<String> name,
        NewValue<String> purpose,
        NewValue<String> owner,
        NewValue<Instant> starts,
        NewValue<Instant> ends,
        NewValue<Instant> announced,
        NewValue<Long> budget,
        NewValue<ZoneId> zone) {
    /** That says nothing about the announcement. */
    public CampaignChange(
            UUID requestId,
            long id,
            NewValue<String> name,
            NewValue<String> purpose,
            NewValue<String> owner,
            NewValue<Instant> starts,
            NewValue<Instant> ends,
            NewValue<Long> budget,
            NewValue<ZoneId> zone) {
        this(requestId, id, name, purpose, owner, starts, ends, null, budget, zone);
    }
}
