package org.creditdesk.ui.accounts;

import org.creditdesk.staff.Permission;

/** What a member can do to a balance by hand. */
enum ChangeKind {
    COMPENSATE(Permission.COMPENSATE),
    CORRECT(Permission.CORRECT),
    REVERSE(Permission.CORRECT),
    VOID(Permission.CORRECT),
    ROLL_BACK(Permission.CORRECT);

    private final Permission permission;

    ChangeKind(Permission permission) {
        this.permission = permission;
    }

    Permission permission() {
        return permission;
    }

    /** Whether the person says how many credits; otherwise the ledger does. */
    boolean asksForCredits() {
        return this == COMPENSATE || this == CORRECT;
    }
}
