package org.creditdesk.ui.promo;

import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CampaignChange;
import org.creditdesk.promo.CampaignEnd;
import org.creditdesk.promo.CampaignFigures;
import org.creditdesk.promo.CampaignFilter;
import org.creditdesk.promo.Campaigns;
import org.creditdesk.promo.EndPreview;
import org.creditdesk.promo.Figures;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.store.Page;

/** What the campaign screens ask of the desk; each call blocks and means what the service behind it says. */
interface CampaignDesk {
    Page<Campaign, Long> list(CampaignFilter meant, Long before, int limit);

    Campaign get(long id);

    /** Null while it is not ended. */
    CampaignEnd ended(long id);

    Page<Batch, Long> batches(long campaignId, Long before, int limit);

    Figures figures(long id);

    Campaign create(NewCampaign wanted);

    Campaign change(CampaignChange wanted);

    EndPreview previewEnd(long id);

    Campaign end(UUID requestId, long id, Long confirmed);

    Campaign reopen(UUID requestId, long id);

    static CampaignDesk of(Desk desk) {
        return new Open(desk.campaigns(), desk.figures());
    }

    /** The services of an opened store. */
    record Open(Campaigns all, CampaignFigures counted) implements CampaignDesk {
        @Override
        public Page<Campaign, Long> list(CampaignFilter meant, Long before, int limit) {
            return all.list(meant, before, limit);
        }

        @Override
        public Campaign get(long id) {
            return all.get(id);
        }

        @Override
        public CampaignEnd ended(long id) {
            return all.ended(id);
        }

        @Override
        public Page<Batch, Long> batches(long campaignId, Long before, int limit) {
            return all.batches(campaignId, before, limit);
        }

        @Override
        public Figures figures(long id) {
            return counted.of(id);
        }

        @Override
        public Campaign create(NewCampaign wanted) {
            return all.create(wanted);
        }

        @Override
        public Campaign change(CampaignChange wanted) {
            return all.change(wanted);
        }

        @Override
        public EndPreview previewEnd(long id) {
            return all.previewEnd(id);
        }

        @Override
        public Campaign end(UUID requestId, long id, Long confirmed) {
            return all.end(requestId, id, confirmed);
        }

        @Override
        public Campaign reopen(UUID requestId, long id) {
            return all.reopen(requestId, id);
        }
    }
}
