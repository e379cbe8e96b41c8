package org.creditdesk.promo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.Formula;

@Entity
@Table(name = "campaign")
class CampaignRow {
    static final String ACTIVE = "ACTIVE";
    static final String ENDED = "ENDED";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "campaign_seq")
    @SequenceGenerator(name = "campaign_seq", sequenceName = "campaign_seq", allocationSize = 1)
    long id;

    UUID requestId;
    String name;
    String nameKey;
    String purpose;
    String owner;
    String zone;
    Instant starts;
    Instant ends;
    Instant announced;
    Long budget;

    /** Redeemed, or handed out to slots to be redeemed; see {@link Slots}. */
    @Column(name = "redeemed_credits", updatable = false)
    long creditsHandedOut;

    @Formula(
            "redeemed_credits - coalesce((select sum(s.credits_left) from campaign_slot s where s.campaign_id = id), 0)")
    long redeemedCredits;

    String state;
    Instant createdAt;

    CampaignRow() {}

    CampaignRow(UUID requestId, CampaignFields fields, Instant now) {
        this.requestId = requestId;
        name = fields.name();
        nameKey = Campaigns.key(name);
        purpose = fields.purpose();
        owner = fields.owner();
        zone = fields.zone();
        starts = fields.starts();
        ends = fields.ends();
        announced = fields.announced();
        budget = fields.budget();
        state = ACTIVE;
        createdAt = now;
    }

    CampaignFields fields() {
        return new CampaignFields(name, purpose, owner, zone, starts, ends, announced, budget);
    }

    Campaign toCampaign(CampaignCounts counts) {
        return new Campaign(
                id,
                name,
                purpose,
                owner,
                ZoneId.of(zone),
                starts,
                ends,
                announced,
                budget,
                redeemedCredits,
                state.equals(ACTIVE),
                createdAt,
                counts.batches(),
                counts.codes());
    }
}
