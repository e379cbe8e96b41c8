package org.creditdesk.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "staff")
class MemberRow {
    @Id
    String name;

    String displayName;

    @Enumerated(EnumType.STRING)
    Role role;

    boolean active;
    Instant createdAt;

    MemberRow() {}

    MemberRow(NewMember member, Instant now) {
        name = member.name();
        displayName = member.displayName();
        role = member.role();
        active = true;
        createdAt = now;
    }
}
