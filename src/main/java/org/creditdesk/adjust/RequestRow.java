package org.creditdesk.adjust;

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
import java.util.Optional;
import java.util.UUID;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.hibernate.StatelessSession;

@Entity
@Table(name = "adjustment_request")
class RequestRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "adjustment_request_seq")
    @SequenceGenerator(name = "adjustment_request_seq", sequenceName = "adjustment_request_seq", allocationSize = 1)
    long id;

    @Column(updatable = false)
    UUID requestId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    EntryKind kind;

    @Column(updatable = false)
    long accountId;

    @Column(updatable = false)
    long amount;

    @Column(updatable = false)
    Instant creditsExpire;

    @Column(updatable = false)
    Long targetSeq;

    @Column(updatable = false)
    String reason;

    @Column(updatable = false)
    String internalNote;

    @Column(updatable = false)
    String customerNote;

    @Column(updatable = false)
    String ticket;

    @Column(updatable = false)
    Long incidentId;

    @Column(updatable = false)
    String receipt;

    @Column(updatable = false)
    Long receiptId;

    @Column(updatable = false)
    boolean rollsBack;

    @Column(updatable = false)
    String exceeded;

    @Enumerated(EnumType.STRING)
    RequestState state;

    @Column(updatable = false)
    String madeBy;

    @Column(updatable = false)
    Instant madeAt;

    @Column(updatable = false)
    Instant expires;

    String decidedBy;
    Instant decidedAt;
    String why;
    Long entrySeq;

    RequestRow() {}

    RequestRow(Plan plan, Because because, Long incident) {
        requestId = plan.requestId();
        kind = plan.kind();
        accountId = plan.accountId();
        amount = plan.amount();
        creditsExpire = plan.kind() == EntryKind.REVERSAL ? null : plan.expires();
        targetSeq = plan.target();
        reason = because.reason();
        internalNote = because.internalNote();
        customerNote = because.customerNote();
        ticket = because.ticket();
        incidentId = incident;
        receipt = plan.kind() == EntryKind.REVERSAL ? null : plan.receipt();
        receiptId = plan.receiptId();
        rollsBack = plan.rollsBack();
        state = RequestState.PENDING;
    }

    /** The answer to what was only now asked for or approved. */
    Adjusted toAdjusted(long balance) {
        return new Adjusted(entry(), balance, id, state, false);
    }

    Similar toSimilar() {
        return new Similar(id, null, amount, ticket, madeBy, madeAt);
    }

    AdjustmentRequest toRequest(String email, String incident, Instant now) {
        return new AdjustmentRequest(
                id,
                requestId,
                kind,
                accountId,
                email,
                amount,
                creditsExpire,
                targetSeq == null ? null : new EntryId(accountId, targetSeq),
                new Because(reason, ticket, internalNote, customerNote, incident),
                exceeded,
                stateAt(now),
                madeBy,
                madeAt,
                expires,
                decidedBy,
                decidedAt,
                why,
                entry(),
                receipt,
                receiptId,
                rollsBack);
    }

    /** The entry that was posted; null while there is none. */
    EntryId entry() {
        return entrySeq == null ? null : new EntryId(accountId, entrySeq);
    }

    static Optional<RequestRow> byRequest(StatelessSession session, UUID requestId) {
        return session.createSelectionQuery("from RequestRow where requestId = :request", RequestRow.class)
                .setParameter("request", requestId)
                .uniqueResultOptional();
    }

    /** What it is at an instant: one that nobody decided in time has expired, whether or not anybody wrote it down. */
    RequestState stateAt(Instant now) {
        return state == RequestState.PENDING && !expires.isAfter(now) ? RequestState.EXPIRED : state;
    }
}
