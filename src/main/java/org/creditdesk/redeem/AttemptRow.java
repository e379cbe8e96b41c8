package org.creditdesk.redeem;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.creditdesk.promo.Codes;
import org.creditdesk.store.RoundTrip;

@Entity
@Table(name = "attempt")
class AttemptRow {
    static final String INSERT = RoundTrip.insert("attempt", RedeemRows.ATTEMPT_COLUMNS);
    static final String BY_REQUEST =
            "select account_id, canonical, outcome, credits, balance, message from attempt where request_id = ?";

    @Id
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

    /** As much as it takes to answer again. @param row of {@link #BY_REQUEST} */
    static AttemptRow of(ResultSet row) throws SQLException {
        var attempt = new AttemptRow();
        attempt.accountId = row.getLong(1);
        attempt.canonical = row.getString(2);
        attempt.outcome = Outcome.valueOf(row.getString(3));
        attempt.credits = row.getObject(4, Long.class);
        attempt.balance = row.getLong(5);
        attempt.message = row.getString(6);
        return attempt;
    }

    /** In the order of {@link RedeemRows#ATTEMPT_COLUMNS}. */
    Object[] values() {
        return new Object[] {
            id, requestId, accountId, rawInput, canonical, region, outcome, batchId, credits, balance, message, actor,
            at
        };
    }

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
