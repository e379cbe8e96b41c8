package org.creditdesk.promo;

/** What was done to a finished batch. */
public enum ChangeKind {
    ACTIVATE,
    PAUSE,
    RESUME,
    END,
    EXTEND,
    REVOKE,
    /** Of some codes, each by itself. */
    REVOKE_CODES,
    UNDO;

    static ChangeKind of(LifeAction action) {
        return valueOf(action.name());
    }

    /** Whether it takes codes away from customers; such a change is undone even after some were refused. */
    public boolean closes() {
        return this == PAUSE || this == END || this == REVOKE || this == REVOKE_CODES;
    }
}
