package org.creditdesk.staff;

import static org.creditdesk.staff.Permission.*;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a member of staff is; in the database, a role of the same name. */
public enum Role {
    SUPPORT(EnumSet.of(COMPENSATE, CORRECT, REDEEM, LIFT_LOCK_OUTS, WRITE_NOTES)),
    MARKETING(EnumSet.of(MANAGE_CAMPAIGNS, GENERATE_CODES, EXPORT_CODES, SEE_CODES, DISMISS_SIGNALS)),
    SUPERVISOR(EnumSet.of(
            COMPENSATE,
            REDEEM,
            LIFT_LOCK_OUTS,
            CORRECT,
            APPROVE,
            APPROVE_BATCHES,
            SEE_CODES,
            EXPORT_AUDIT,
            MANAGE_INCIDENTS,
            DISMISS_SIGNALS,
            IMPORT_RECEIPTS,
            WRITE_NOTES,
            MOVE_RECEIPTS)),
    AUDITOR(EnumSet.of(EXPORT_AUDIT)),
    OWNER(EnumSet.allOf(Permission.class));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** The database role's name. */
    public String databaseRole() {
        return "creditdesk_" + name().toLowerCase(Locale.ROOT);
    }
}
