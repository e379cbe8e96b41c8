package org.creditdesk.adjust;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Entity
@Table(name = "receipt_move")
class MoveRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "receipt_move_seq")
    @SequenceGenerator(name = "receipt_move_seq", sequenceName = "receipt_move_seq", allocationSize = 1)
    long id;

    UUID requestId;
    long receiptId;
    Long fromAccountId;
    long toAccountId;
    Long creditedSeq;
    Long voidSeq;
    Long purchaseSeq;
    long credits;
    long spent;
    String reason;
    String ticket;
    String internalNote;
    String movedBy;
    Instant movedAt;

    MoveRow() {}

    static MoveRow byRequest(StatelessSession session, UUID requestId) {
        return session.createSelectionQuery("from MoveRow where requestId = :request", MoveRow.class)
                .setParameter("request", requestId)
                .getSingleResultOrNull();
    }

    boolean isSame(long receipt, long to, Because because) {
        return receiptId == receipt
                && toAccountId == to
                && reason.equals(because.reason())
                && Objects.equals(ticket, because.ticket());
    }
}
