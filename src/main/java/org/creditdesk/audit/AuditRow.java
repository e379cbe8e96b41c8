package org.creditdesk.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "audit_event")
class AuditRow {
    @Id
    long id;

    Instant happenedAt;
    String actor;
    String host;
    String command;
    String subject;
    Long accountId;
    boolean done;
    String reason;
    String beforeValue;
    String afterValue;
    UUID requestId;

    AuditRow() {}

    Event toEvent(String email) {
        return new Event(
                id,
                happenedAt,
                actor,
                host,
                command,
                subject,
                accountId,
                email,
                done,
                reason,
                beforeValue,
                afterValue,
                requestId);
    }
}
