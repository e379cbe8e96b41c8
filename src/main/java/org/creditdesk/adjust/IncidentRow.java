package org.creditdesk.adjust;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "incident")
class IncidentRow {
    @Id
    long id;

    String name;
    Instant starts;
    Instant ends;
    String ticket;
    String createdBy;
    Instant createdAt;

    IncidentRow() {}
}
