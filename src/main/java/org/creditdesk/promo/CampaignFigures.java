package org.creditdesk.promo;

import java.time.Clock;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Store;

/** Counts what became of a campaign's codes. */
public final class CampaignFigures {
    private final Store store;
    private final Clock clock;

    public CampaignFigures(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws Problem NO_SUCH_CAMPAIGN */
    public Figures of(long campaignId) {
        return store.snapshot(session -> {
            Campaigns.row(session, campaignId);
            throw new UnsupportedOperationException(clock.toString());
        });
    }
}
