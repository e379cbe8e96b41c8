package org.creditdesk.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** Limits of a role (held by its name in capitals) or of one member (by the member's name), from a moment on. */
@Entity
@Table(name = "staff_limit")
@IdClass(LimitId.class)
class LimitRow {
    @Id
    String holder;

    @Id
    Instant since;

    boolean inForce;
    Long perGrant;
    Long perDay;
    Long perAccount;
    Long approveUpTo;
    String setBy;

    LimitRow() {}

    Limits toLimits() {
        return new Limits(perGrant, perDay, perAccount, approveUpTo);
    }
}
