package org.creditdesk.redeem;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.creditdesk.ledger.EntryId;

@Entity
@Table(name = "redemption_rollback")
@IdClass(RollbackId.class)
class RollbackRow {
    @Id
    long accountId;

    @Id
    long seq;

    UUID requestId;
    String reason;
    String ticket;
    String internalNote;
    String customerNote;
    Long incidentId;
    Long entrySeq;
    long collected;
    long uncollected;
    String madeBy;
    Instant madeAt;

    RollbackRow() {}

    RollbackRow(Rollback rollback) {
        accountId = rollback.entry().account();
        seq = rollback.entry().seq();
        requestId = rollback.requestId();
        reason = rollback.reason();
        ticket = rollback.ticket();
        internalNote = rollback.internalNote();
        customerNote = rollback.customerNote();
        incidentId = rollback.incident();
        entrySeq = rollback.by() == null ? null : rollback.by().seq();
        collected = rollback.collected();
        uncollected = rollback.uncollected();
        madeBy = rollback.actor();
        madeAt = rollback.at();
    }

    Rollback toRollback() {
        return new Rollback(
                new EntryId(accountId, seq),
                requestId,
                reason,
                ticket,
                internalNote,
                customerNote,
                incidentId,
                entrySeq == null ? null : new EntryId(accountId, entrySeq),
                collected,
                uncollected,
                madeBy,
                madeAt);
    }
}
