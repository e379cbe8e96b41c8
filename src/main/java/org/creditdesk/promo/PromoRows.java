package org.creditdesk.promo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditdesk.store.BulkWriter;
import org.hibernate.StatelessSession;

/** Writes campaigns, sealed batches and their codes at once, for loading. */
public final class PromoRows {
    private PromoRows() {}

    /** A campaign with its request; what {@link Campaign} says, and nothing in {@code batches}. */
    public record NewCampaign(Campaign campaign, UUID requestId) {}

    /**
     * A finished batch.
     *
     * @param slices in how many steps its codes were drawn
     * @param seal as {@link Seal} makes it
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
            Instant sealedAt) {}

    /** An issued code in canonical form. */
    public record NewCode(String code, long batchId, int uses) {}

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
                        b.codes(),
                        b.slices(),
                        b.regions().mode(),
                        b.regions().storedCountries(),
                        b.regions().text(),
                        false,
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

    /** @param codes in canonical order, all at least of one batch; they are written as they come */
    public static void writeCodes(StatelessSession session, Stream<NewCode> codes) {
        try (var rows = BulkWriter.into(session, "code", "code", "batch_id", "uses", "revoked")) {
            codes.forEachOrdered(each -> rows.add(each.code(), each.batchId(), each.uses(), false));
        }
    }
}
