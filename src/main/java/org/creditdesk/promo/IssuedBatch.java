package org.creditdesk.promo;

import java.time.Instant;
import java.time.ZoneId;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.region.Regions;

/** What all codes of one batch have in common, so that it is worked out once for all of them. */
final class IssuedBatch {
    private final BatchRow batch;
    private final CampaignRow campaign;
    private final Instant starts;
    private final Instant ends;
    private final Regions regions;

    IssuedBatch(BatchRow batch, CampaignRow campaign) {
        this.batch = batch;
        this.campaign = campaign;
        starts = later(batch.starts, campaign.starts);
        ends = earlier(batch.ends, campaign.ends);
        regions = batch.where();
    }

    private static Instant later(Instant a, Instant b) {
        return a == null || b != null && b.isAfter(a) ? b : a;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a == null || b != null && b.isBefore(a) ? b : a;
    }

    /** The later of batch's and campaign's beginning; null for none. */
    Instant starts() {
        return starts;
    }

    /** The earlier of their ends, exclusive; null for none. */
    Instant ends() {
        return ends;
    }

    /** The code as people read it. */
    String shown(String canonical) {
        return CodeFormat.shown(canonical, batch.prefixLength());
    }

    Redeemable code(String canonical, int uses, boolean revoked) {
        return new Redeemable(
                canonical,
                shown(canonical),
                batch.id,
                campaign.id,
                campaign.name,
                ZoneId.of(campaign.zone),
                batch.kind,
                batch.credits,
                batch.state,
                campaign.state.equals(CampaignRow.ACTIVE),
                revoked,
                starts,
                ends,
                regions,
                batch.forAccounts,
                batch.perAccount,
                batch.perCode,
                uses,
                campaign.budget == null ? null : campaign.budget - campaign.redeemedCredits);
    }
}
