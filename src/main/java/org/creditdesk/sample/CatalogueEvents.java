package org.creditdesk.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditRows;
import org.creditdesk.promo.Approval;
import org.creditdesk.promo.BatchHistoryRows.NewChange;
import org.creditdesk.promo.BatchHistoryRows.NewExport;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.PromoRows.NewBatch;
import org.creditdesk.promo.PromoRows.NewCampaign;

/** What marketing left in the trail when it made the catalogue. */
final class CatalogueEvents {
    /** Between those of the setting up and those of the accounts; see {@link Ids#event}. */
    private static final long FIRST_ID = 5_001;

    private final List<AuditRows.NewEvent> events = new ArrayList<>();

    List<AuditRows.NewEvent> of(List<NewCampaign> campaigns, List<NewBatch> batches, BatchHistory history) {
        campaigns.forEach(this::created);
        batches.forEach(this::generated);
        history.changes().forEach(this::changed);
        history.exports().forEach(this::exported);
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
        String command = batch.standing().imported() ? "import codes" : "generate codes";
        add(
                AuditEvent.done(command, subject, null, null, worth, batch.requestId()),
                batch.createdBy(),
                batch.createdAt());
        if (batch.sealedAt() != null) {
            sealed(batch);
        }
        if (batch.standing().approval() == Approval.REJECTED) {
            rejected(batch);
        }
    }

    private void sealed(NewBatch batch) {
        String subject = "batch " + batch.id();
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

    private void rejected(NewBatch batch) {
        add(
                AuditEvent.done(
                        "reject batch",
                        "batch " + batch.id(),
                        null,
                        Approval.PENDING.name(),
                        Approval.REJECTED.name(),
                        Catalogue.request("batch decision " + batch.id())),
                batch.standing().decidedBy(),
                batch.standing().decidedAt());
    }

    private void changed(NewChange change) {
        add(
                AuditEvent.done(
                        change.kind().name().toLowerCase(Locale.ROOT) + " batch",
                        "batch " + change.batch().id(),
                        null,
                        change.before().name(),
                        change.after().name(),
                        change.requestId()),
                change.actor(),
                change.at());
    }

    private void exported(NewExport file) {
        String subject = "batch %d to %s, %d codes".formatted(file.batchId(), file.file(), file.codes());
        add(AuditEvent.done("export codes", subject, null, null, file.format().name(), null), file.actor(), file.at());
    }

    private void add(AuditEvent event, String actor, Instant at) {
        events.add(new AuditRows.NewEvent(FIRST_ID + events.size(), event, actor, StaffWork.COMPUTER, at));
    }
}
