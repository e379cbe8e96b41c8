package org.creditdesk.promo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.hibernate.StatelessSession;

/** What a second person says about a batch with many credits; never the one who made it. */
final class BatchDecisions {
    private static final int LONGEST_WHY = 1_000;

    private final Member member;
    private final AuditTrail audit;
    private final Clock clock;

    BatchDecisions(Member member, AuditTrail audit, Clock clock) {
        this.member = member;
        this.audit = audit;
        this.clock = clock;
    }

    Batch approve(UUID requestId, long batchId) {
        return decide("approve batch", requestId, batchId, Approval.APPROVED, null);
    }

    Batch reject(UUID requestId, long batchId, String why) {
        return decide("reject batch", requestId, batchId, Approval.REJECTED, why);
    }

    private Batch decide(String command, UUID requestId, long batchId, Approval decision, String why) {
        String subject = "batch " + batchId;
        return audit.command(command, Permission.APPROVE_BATCHES, subject, null, requestId, session -> {
            BatchRow row = BatchRows.locked(session, batchId);
            if (row.approval == decision && member.name().equals(row.decidedBy)) {
                // The same click again.
                return Campaigns.batch(session, batchId);
            }
            checkOpen(row);
            if (decision == Approval.APPROVED) {
                checkStill(session, row);
            }
            write(session, batchId, decision, decision == Approval.REJECTED ? checked(why) : null);
            audit.record(
                    session,
                    AuditEvent.done(command, subject, null, Approval.PENDING.name(), decision.name(), requestId));
            return Campaigns.batch(session, batchId);
        });
    }

    private void checkOpen(BatchRow row) {
        String batch = String.valueOf(row.id);
        if (row.decidedBy != null) {
            throw Problem.refused("BATCH_DECIDED", batch, row.approval.name(), row.decidedBy);
        }
        if (row.approval != Approval.PENDING || row.state != BatchState.DRAFT) {
            throw Problem.refused("BATCH_NOT_WAITING", batch, row.state.name());
        }
        if (row.createdBy.equals(member.name())) {
            throw Problem.refused("OWN_BATCH", batch);
        }
    }

    /** Days may lie between asking and approving: the campaign may have ended since, or the window be over. */
    private void checkStill(StatelessSession session, BatchRow row) {
        CampaignRow campaign = Campaigns.row(session, row.campaignId);
        for (PlanCheck.Broken broken : PlanCheck.of(BatchCreation.plan(row, campaign), campaign)) {
            throw broken.problem();
        }
        if (Window.isOver(row.ends, clock.instant())) {
            throw Problem.refused("BATCH_OVER", String.valueOf(row.id));
        }
    }

    private static String checked(String why) {
        if (why == null || why.isBlank()) {
            throw Problem.wrongUse("WHY_NEEDED");
        }
        String said = why.strip();
        if (said.length() > LONGEST_WHY || said.indexOf('\0') >= 0) {
            throw Problem.wrongUse("WHY_TOO_LONG", LONGEST_WHY);
        }
        return said;
    }

    /** These four columns are all that a supervisor may write. */
    private void write(StatelessSession session, long batchId, Approval decision, String why) {
        session.createMutationQuery("update BatchRow set approval = :decision, decidedBy = :me, decidedAt = :now,"
                        + " why = :why where id = :batch")
                .setParameter("decision", decision)
                .setParameter("me", member.name())
                .setParameter("now", now())
                .setParameter("why", why)
                .setParameter("batch", batchId)
                .executeUpdate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
