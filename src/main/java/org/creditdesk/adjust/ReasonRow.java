package org.creditdesk.adjust;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "reason")
class ReasonRow {
    @Id
    String code;

    String description;
    boolean needsTicket;
    boolean active;
    int position;

    ReasonRow() {}

    ReasonRow(String code) {
        this.code = code;
    }

    Reason toReason() {
        return new Reason(code, description, needsTicket, active, position);
    }
}
