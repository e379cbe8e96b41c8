package org.creditdesk.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

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
        this.host = host;
        command = event.command();
        subject = cut(event.subject(), 300);
        accountId = event.accountId();
        done = event.done();
        reason = cut(event.reason(), 60);
        beforeValue = cut(event.before(), 500);
        afterValue = cut(event.after(), 500);
        requestId = event.requestId();
    }

    private static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }
}
