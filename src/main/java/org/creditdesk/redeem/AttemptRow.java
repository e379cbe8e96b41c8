package org.creditdesk.redeem;

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
import java.util.UUID;
import org.creditdesk.promo.Codes;

@Entity
@Table(name = "attempt")
class AttemptRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attempt_seq")
    @SequenceGenerator(name = "attempt_seq", sequenceName = "attempt_seq")
    long id;

    UUID requestId;
    long accountId;
    String rawInput;
    String canonical;
    String region;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    Long batchId;
    Long credits;
    long balance;
    String message;
    String actor;

    @Column(name = "attempted_at")
    Instant at;

    AttemptRow() {}

    /** @param seesCodes whether the member may see issued codes */
    Attempt toAttempt(boolean seesCodes) {
        // What stands for no issued code gives nothing away, and is what support has to look at.
        boolean sees = seesCodes || batchId == null;
        String shown = sees ? canonical : Codes.masked(canonical);
        return new Attempt(id, at, sees ? rawInput : shown, shown, region, outcome, batchId, credits, actor);
    }

    Answer toAnswer(boolean replayed) {
        return new Answer(outcome, message, credits == null ? 0 : credits, balance, replayed);
    }
}
