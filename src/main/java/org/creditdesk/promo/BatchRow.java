package org.creditdesk.promo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.creditdesk.code.CodeKind;
import org.creditdesk.region.Regions;

@Entity
@Table(name = "batch")
class BatchRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "batch_seq")
    @SequenceGenerator(name = "batch_seq", sequenceName = "batch_seq", allocationSize = 1)
    long id;

    UUID requestId;
    long campaignId;

    @Enumerated(EnumType.STRING)
    CodeKind kind;

    long credits;
    long planned;
    long generated;
    int chunks;
    String prefix;

    @Enumerated(EnumType.STRING)
    Regions.Mode regionMode;

    String regions;
    String regionText;
    boolean forAccounts;
    Instant starts;
    Instant ends;
    Integer perAccount;
    int perCode;

    @Enumerated(EnumType.STRING)
    BatchState state;

    @Column(name = "seal_digest")
    String seal;

    String createdBy;
    Instant createdAt;
    Instant sealedAt;

    boolean imported;
    boolean activateWhenSealed = true;

    @Enumerated(EnumType.STRING)
    Approval approval = Approval.NOT_NEEDED;

    String decidedBy;
    Instant decidedAt;

    @Column(name = "decision_why")
    String why;

    long revokedCodes;
    Instant checkpointAt;

    BatchRow() {}

    Regions where() {
        return Regions.stored(regionMode, regions, regionText);
    }

    int prefixLength() {
        return prefix == null ? 0 : prefix.length();
    }

    Batch toBatch(CampaignRow campaign, long redeemed) {
        return new Batch(
                id,
                campaignId,
                campaign.name,
                ZoneId.of(campaign.zone),
                kind,
                credits,
                planned,
                generated,
                prefix == null ? "" : prefix,
                where().inWords(),
                starts,
                ends,
                perAccount,
                perCode,
                state,
                seal,
                createdBy,
                createdAt,
                redeemed,
                imported,
                forAccounts,
                activateWhenSealed,
                approval,
                decidedBy,
                decidedAt,
                why,
                revokedCodes,
                checkpointAt);
    }
}
