package org.creditdesk.promo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.creditdesk.account.Accounts;
import org.creditdesk.problem.Problem;
import org.creditdesk.region.Regions;
import org.creditdesk.staff.Member;
import org.creditdesk.store.BulkWriter;
import org.creditdesk.store.Settings;
import org.hibernate.StatelessSession;

/** Makes a batch's row out of a plan, once per request id, and says whether it needs a second person. */
final class BatchCreation {
    private static final String APPROVAL_ABOVE = "batch.approval-above";

    private final Member member;
    private final Accounts accounts;
    private final Clock clock;

    BatchCreation(Member member, Accounts accounts, Clock clock) {
        this.member = member;
        this.accounts = accounts;
        this.clock = clock;
    }

    static long approvalAbove(StatelessSession session) {
        return Long.parseLong(Settings.text(session, APPROVAL_ABOVE)
                .orElseThrow(() -> new IllegalStateException("no setting " + APPROVAL_ABOVE)));
    }

    /** Credits at stake; as many as there can be where there are more. */
    static long stake(BatchPlan plan) {
        try {
            return Math.multiplyExact(Math.multiplyExact(plan.count(), plan.credits()), (long) plan.perCode());
        } catch (ArithmeticException overflow) {
            return Long.MAX_VALUE;
        }
    }

    static boolean needsApproval(StatelessSession session, BatchPlan plan) {
        return stake(plan) > approvalAbove(session);
    }

    static CampaignRow campaign(StatelessSession session, BatchPlan plan) {
        return plan.campaign() == null ? null : Campaigns.rowByName(session, plan.campaign());
    }

    /**
     * What the same request made before; null when it comes for the first time.
     *
     * @throws Problem REQUEST_REUSED when it stood for another plan
     */
    static BatchRow earlier(StatelessSession session, BatchPlan plan, boolean imported) {
        BatchRow earlier = session.createSelectionQuery("from BatchRow where requestId = :request", BatchRow.class)
                .setParameter("request", plan.requestId())
                .getSingleResultOrNull();
        if (earlier != null && (earlier.imported != imported || !isSame(earlier, plan, campaign(session, plan)))) {
            throw Problem.refused("REQUEST_REUSED");
        }
        return earlier;
    }

    private static boolean isSame(BatchRow earlier, BatchPlan plan, CampaignRow campaign) {
        return campaign != null
                && earlier.campaignId == campaign.id
                && earlier.planned == plan.count()
                && earlier.credits == plan.credits()
                && earlier.kind == plan.kind()
                && earlier.perCode == plan.perCode()
                && Objects.equals(earlier.perAccount, plan.perAccount())
                && Objects.equals(earlier.starts, inMicros(plan.starts()))
                && Objects.equals(earlier.prefix == null ? "" : earlier.prefix, PlanCheck.prefix(plan));
    }

    private static Instant inMicros(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Inserts it with the accounts it is for: to be generated, or to wait for a second person.
     *
     * @throws Problem the first rule that the plan breaks, or an email that nobody has
     */
    BatchRow insert(StatelessSession session, BatchPlan plan, boolean waits) {
        BatchRow row = checked(session, plan);
        row.state = waits ? BatchState.DRAFT : BatchState.GENERATING;
        row.approval = waits ? Approval.PENDING : Approval.NOT_NEEDED;
        return inserted(session, row, plan);
    }

    /** Inserts one whose codes come in the same transaction. */
    BatchRow insertImported(StatelessSession session, BatchPlan plan, String seal) {
        BatchRow row = checked(session, plan);
        row.imported = true;
        row.generated = row.planned;
        row.chunks = 1;
        row.seal = seal;
        row.sealedAt = row.createdAt;
        row.checkpointAt = row.createdAt;
        row.state = row.activateWhenSealed ? BatchState.ACTIVE : BatchState.SEALED;
        return inserted(session, row, plan);
    }

    private BatchRow checked(StatelessSession session, BatchPlan plan) {
        CampaignRow campaign = campaign(session, plan);
        for (PlanCheck.Broken broken : PlanCheck.of(plan, campaign)) {
            throw broken.problem();
        }
        return row(plan, campaign.id);
    }

    private BatchRow inserted(StatelessSession session, BatchRow row, BatchPlan plan) {
        List<Long> listed = plan.accounts() == null ? List.of() : accounts.byEmails(session, plan.accounts());
        row.forAccounts = !listed.isEmpty();
        session.insert(row);
        try (var rows = BulkWriter.into(session, "batch_account", "batch_id", "account_id")) {
            listed.forEach(account -> rows.add(row.id, account));
        }
        return row;
    }

    private BatchRow row(BatchPlan plan, long campaignId) {
        Regions regions = Regions.parse(plan.regions());
        var row = new BatchRow();
        row.requestId = plan.requestId();
        row.campaignId = campaignId;
        row.kind = plan.kind();
        row.credits = plan.credits();
        row.planned = plan.count();
        row.prefix = PlanCheck.prefix(plan).isEmpty() ? null : PlanCheck.prefix(plan);
        row.regionMode = regions.mode();
        row.regions = regions.storedCountries();
        row.regionText = regions.text();
        row.starts = inMicros(plan.starts());
        row.ends = inMicros(plan.ends());
        row.perAccount = plan.perAccount();
        row.perCode = plan.perCode();
        row.activateWhenSealed = plan.activate();
        row.createdBy = member.name();
        row.createdAt = inMicros(clock.instant());
        return row;
    }

    /** The plan that a row was made from, as far as rules are about it. */
    static BatchPlan plan(BatchRow row, CampaignRow campaign) {
        return new BatchPlan(
                row.requestId,
                campaign.name,
                row.kind,
                row.planned,
                row.credits,
                row.prefix,
                row.regionText,
                List.of(),
                row.starts,
                row.ends,
                row.perAccount,
                row.perCode,
                row.activateWhenSealed);
    }
}
