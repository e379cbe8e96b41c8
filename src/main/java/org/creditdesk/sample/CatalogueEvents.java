package org.creditdesk.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditRows;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.PromoRows.NewBatch;
import org.creditdesk.promo.PromoRows.NewCampaign;

/** What marketing left in the trail when it made the catalogue. */
final class CatalogueEvents {
    /** Between those of the setting up and those of the accounts; see {@link Ids#event}. */
    private static final long FIRST_ID = 5_001;

    private final List<AuditRows.NewEvent> events = new ArrayList<>();

    List<AuditRows.NewEvent> of(List<NewCampaign> campaigns, List<NewBatch> batches) {
        campaigns.forEach(this::created);
        batches.forEach(this::generated);
        return events;
    }

    private void created(NewCampaign made) {
        var campaign = made.campaign();
        add(
                AuditEvent.done(
                        "create campaign", "campaign " + campaign.id(), null, null, campaign.name(), made.requestId()),
                campaign.owner(),
                campaign.createdAt());
    }

    private void generated(NewBatch batch) {
        String subject = "batch " + batch.id();
        String worth = batch.codes() + " × " + batch.credits();
        add(
                AuditEvent.done("generate codes", subject, null, null, worth, batch.requestId()),
                batch.createdBy(),
                batch.createdAt());
        add(
                AuditEvent.done(
                        "seal batch",
                        subject,
                        null,
                        BatchState.GENERATING.name(),
                        BatchState.ACTIVE.name(),
                        batch.requestId()),
                batch.createdBy(),
                batch.sealedAt());
    }

    private void add(AuditEvent event, String actor, Instant at) {
        events.add(new AuditRows.NewEvent(FIRST_ID + events.size(), event, actor, StaffWork.COMPUTER, at));
    }
}
