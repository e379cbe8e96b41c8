package org.creditdesk.adjust;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.creditdesk.store.NewValue;

@Entity
@Table(name = "incident")
class IncidentRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "incident_seq")
    @SequenceGenerator(name = "incident_seq", sequenceName = "incident_seq", allocationSize = 1)
    long id;

    UUID requestId;
    String name;
    Instant starts;
    Instant ends;
    String ticket;
    String createdBy;
    Instant createdAt;

    IncidentRow() {}

    IncidentRow(NewIncident wanted) {
        requestId = wanted.requestId();
        name = stripped(wanted.name(), "");
        starts = micros(wanted.starts());
        ends = micros(wanted.ends());
        ticket = stripped(wanted.ticket(), null);
    }

    void take(IncidentChange change) {
        name = stripped(NewValue.or(change.name(), name), "");
        starts = micros(NewValue.or(change.starts(), starts));
        ends = micros(NewValue.or(change.ends(), ends));
        ticket = stripped(NewValue.or(change.ticket(), ticket), null);
    }

    private static String stripped(String text, String whenBlank) {
        return text == null || text.isBlank() ? whenBlank : text.strip();
    }

    /** As exactly as the databases keep it. */
    private static Instant micros(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** All that can be changed, for the trail. */
    String words() {
        return "%s; from %s until %s; ticket %s".formatted(name, starts, ends, ticket);
    }

    Incident toIncident(Compensated given) {
        return new Incident(id, name, starts, ends, ticket, createdBy, createdAt, given.accounts(), given.credits());
    }
}
