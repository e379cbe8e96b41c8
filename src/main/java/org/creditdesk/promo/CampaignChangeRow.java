package org.creditdesk.promo;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "campaign_change")
class CampaignChangeRow {
    /** What was done to the campaign. */
    enum Kind {
        CHANGE,
        END,
        REOPEN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "campaign_change_seq")
    @SequenceGenerator(name = "campaign_change_seq", sequenceName = "campaign_change_seq", allocationSize = 1)
    long id;

    long campaignId;
    UUID requestId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    /** What was asked for, so that a request id that comes back with something else is noticed. */
    String asked;

    String actor;
    Instant changedAt;

    CampaignChangeRow() {}

    CampaignChangeRow(long campaignId, UUID requestId, Kind kind, String asked, String actor, Instant changedAt) {
        this.campaignId = campaignId;
        this.requestId = requestId;
        this.kind = kind;
        this.asked = asked;
        this.actor = actor;
        this.changedAt = changedAt;
    }
}
