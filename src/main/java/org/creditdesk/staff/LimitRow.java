package org.creditdesk.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Limits of a role (held by its name in capitals) or of one member (by the member's name). */
@Entity
@Table(name = "staff_limit")
class LimitRow {
    @Id
    String holder;

    Long perGrant;
    Long perDay;
    Long perAccount;
    Long approveUpTo;

    LimitRow() {}

    Limits toLimits() {
        return new Limits(perGrant, perDay, perAccount, approveUpTo);
    }
}
