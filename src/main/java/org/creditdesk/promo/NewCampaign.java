package org.creditdesk.promo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** What a campaign is created with; see {@link Campaign}. */
public record NewCampaign(
        UUID requestId, String name, String purpose, ZoneId zone, Instant starts, Instant ends, Long budget) {}
