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
@Table(name = "batch_change")
class BatchChangeRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "batch_change_seq")
    @SequenceGenerator(name = "batch_change_seq", sequenceName = "batch_change_seq", allocationSize = 1)
    long id;

    long batchId;
    UUID requestId;

    @Enumerated(EnumType.STRING)
    ChangeKind kind;

    /** What was asked for, so that a request id that comes back with something else is noticed. */
    String asked;

    @Enumerated(EnumType.STRING)
    BatchState stateBefore;

    @Enumerated(EnumType.STRING)
    BatchState stateAfter;

    Instant endsBefore;
    Instant endsAfter;
    long codes;

    /** How many redemptions there were of the batch; null for changes that are undone whatever was redeemed since. */
    Long redemptions;

    Long undoes;
    String actor;
    Instant changedAt;

    BatchChangeRow() {}

    /** Of a batch as it stands; whoever makes it says what is different afterwards. */
    BatchChangeRow(BatchRow batch, ChangeRequest request) {
        this.batchId = batch.id;
        this.requestId = request.id();
        this.kind = request.kind();
        this.asked = request.asked();
        this.stateBefore = batch.state;
        this.stateAfter = batch.state;
        this.endsBefore = batch.ends;
        this.endsAfter = batch.ends;
    }

    BatchChange toBatchChange(Long undoneBy, long refusedSince, Undoing undoing) {
        return new BatchChange(
                id,
                batchId,
                kind,
                stateBefore,
                stateAfter,
                endsBefore,
                endsAfter,
                codes,
                undoes,
                undoneBy,
                actor,
                changedAt,
                refusedSince,
                undoing);
    }
}
