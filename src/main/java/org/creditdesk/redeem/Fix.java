package org.creditdesk.redeem;

import org.creditdesk.staff.Permission;

/** What staff can do about a code that failed. */
public enum Fix {
    LIFT_LOCK_OUT(Permission.LIFT_LOCK_OUTS),
    REDEEM_ON_BEHALF(Permission.REDEEM),
    EXTEND_BATCH(Permission.MANAGE_CAMPAIGNS),
    RESUME_BATCH(Permission.MANAGE_CAMPAIGNS),
    COMPENSATE(Permission.COMPENSATE);

    private final Permission permission;

    Fix(Permission permission) {
        this.permission = permission;
    }

    /** What one has to be allowed to do it. */
    public Permission permission() {
        return permission;
    }
}
