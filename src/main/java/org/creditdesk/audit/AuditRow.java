package org.creditdesk.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.creditdesk.store.StorableText;

@Entity
@Table(name = "audit_event")
class AuditRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_event_seq")
    @SequenceGenerator(name = "audit_event_seq", sequenceName = "audit_event_seq")
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

    AuditRow(AuditEvent event, String actor, String host, Instant at) {
        happenedAt = at;
        this.actor = actor;
        this.host = StorableText.of(host, 200);
        command = event.command();
        subject = StorableText.of(event.subject(), 300);
        accountId = event.accountId();
        done = event.done();
        reason = StorableText.of(event.reason(), 60);
        beforeValue = StorableText.of(event.before(), 500);
        afterValue = StorableText.of(event.after(), 500);
        requestId = event.requestId();
    }

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
