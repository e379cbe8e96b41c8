package org.creditdesk.promo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** What a campaign is created with; see {@link Campaign}. */
public record NewCampaign(
        UUID requestId,
        String name,
        String purpose,
        ZoneId zone,
        Instant starts,
        Instant ends,
        Instant announced,
        Long budget) {
    /** Of which nobody says when it is announced. */
    public NewCampaign(
            UUID requestId, String name, String purpose, ZoneId zone, Instant starts, Instant ends, Long budget) {
        this(requestId, name, purpose, zone, starts, ends, null, budget);
    }
}
