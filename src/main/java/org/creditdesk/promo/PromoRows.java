package org.creditdesk.promo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditdesk.code.CodeKind;
import org.creditdesk.code.Seal;
import org.creditdesk.region.Regions;
import org.creditdesk.store.BulkWriter;
import org.hibernate.StatelessSession;

/** Writes campaigns, sealed batches and their codes at once, for loading. */
public final class PromoRows {
    private PromoRows() {}

    /** A campaign with its request; what {@link Campaign} says, and nothing in {@code batches}. */
    public record NewCampaign(Campaign campaign, UUID requestId) {}

    /**
     * A batch.
     *
     * @param codes how many were planned; a finished batch has as many
     * @param slices in how many steps its codes were drawn so far
     * @param seal as {@link Seal} makes it; null, as {@code sealedAt}, where it is not finished
     */
    public record NewBatch(
            long id,
            UUID requestId,
            long campaignId,
            CodeKind kind,
            long credits,
            long codes,
            int slices,
            Regions regions,
            Instant starts,
            Instant ends,
            Integer perAccount,
            int perCode,
            BatchState state,
            String seal,
            String createdBy,
            Instant createdAt,
            Instant sealedAt,
            Standing standing) {}

    /**
     * How a batch came to be, and how far it came.
     *
     * @param generated codes that are stored
     * @param decidedBy with the two that follow: null where nobody decided
     */
    public record Standing(
            long generated,
            boolean imported,
            boolean forAccounts,
            Approval approval,
            String decidedBy,
            Instant decidedAt,
            String why) {
        public static Standing finished(long codes, boolean imported, boolean forAccounts) {
            return new Standing(codes, imported, forAccounts, Approval.NOT_NEEDED, null, null, null);
        }
    }

    /** An account that a batch is for. */
    public record Listed(long batchId, long account) {}

    /** An issued code in canonical form. */
    public record NewCode(String code, long batchId, int uses) {}

    /** In how many chunks the codes of a batch are stored. */
    public static int chunks(long planned) {
        return Generation.chunks(planned);
    }

    /** Of how many slices of the drawing each of these chunks is. */
    public static int slicesAChunk(long planned) {
        return Generation.slicesAChunk(planned);
    }

    public static void writeCampaigns(StatelessSession session, List<NewCampaign> campaigns) {
        try (var rows = BulkWriter.into(
                session,
                "campaign",
                "id",
                "request_id",
                "name",
                "name_key",
                "purpose",
                "owner",
                "zone",
                "starts",
                "ends",
                "announced",
                "budget",
                "redeemed_credits",
                "state",
                "created_at")) {
            for (NewCampaign each : campaigns) {
                Campaign c = each.campaign();
                rows.add(
                        c.id(),
                        each.requestId(),
                        c.name(),
                        Campaigns.key(c.name()),
                        c.purpose(),
                        c.owner(),
                        c.zone().getId(),
                        c.starts(),
                        c.ends(),
                        c.announced(),
                        c.budget(),
                        c.redeemedCredits(),
                        c.active() ? CampaignRow.ACTIVE : "ENDED",
                        c.createdAt());
            }
        }
    }

    public static void writeBatches(StatelessSession session, List<NewBatch> batches) {
        try (var rows = BulkWriter.into(
                session,
                "batch",
                "id",
                "request_id",
                "campaign_id",
                "kind",
                "credits",
                "planned",
                "generated",
                "chunks",
                "region_mode",
                "regions",
                "region_text",
                "for_accounts",
                "imported",
                "approval",
                "decided_by",
                "decided_at",
                "decision_why",
                "checkpoint_at",
                "starts",
                "ends",
                "per_account",
                "per_code",
                "state",
                "seal_digest",
                "created_by",
                "created_at",
                "sealed_at")) {
            for (NewBatch b : batches) {
                rows.add(
                        b.id(),
                        b.requestId(),
                        b.campaignId(),
                        b.kind(),
                        b.credits(),
                        b.codes(),
                        b.standing().generated(),
                        b.slices(),
                        b.regions().mode(),
                        b.regions().storedCountries(),
                        b.regions().text(),
                        b.standing().forAccounts(),
                        b.standing().imported(),
                        b.standing().approval(),
                        b.standing().decidedBy(),
                        b.standing().decidedAt(),
                        b.standing().why(),
                        b.slices() == 0 ? null : b.createdAt(),
                        b.starts(),
                        b.ends(),
                        b.perAccount(),
                        b.perCode(),
                        b.state(),
                        b.seal(),
                        b.createdBy(),
                        b.createdAt(),
                        b.sealedAt());
            }
        }
    }

    /** @param listed in the order of batches and accounts, both written already */
    public static void writeListed(StatelessSession session, List<Listed> listed) {
        try (var rows = BulkWriter.into(session, "batch_account", "batch_id", "account_id")) {
            listed.forEach(each -> rows.add(each.batchId(), each.account()));
        }
    }

    /** @param codes in canonical order, all at least of one batch; they are written as they come */
    public static void writeCodes(StatelessSession session, Stream<NewCode> codes) {
        try (var rows = BulkWriter.into(session, "code", "code", "batch_id", "uses", "revoked")) {
            codes.forEachOrdered(each -> rows.add(each.code(), each.batchId(), each.uses(), false));
        }
    }
}
