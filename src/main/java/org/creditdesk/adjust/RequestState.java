package org.creditdesk.adjust;

/** Where an adjustment request stands; everything but PENDING is final. */
public enum RequestState {
    PENDING,
    APPROVED,
    REJECTED,
    /** Taken back by its maker. */
    WITHDRAWN,
    /** Nobody decided in time. */
    EXPIRED;

    /** Nothing comes of it: somebody decided against it, or nobody decided in time. */
    public boolean isAgainst() {
        return this == REJECTED || this == WITHDRAWN || this == EXPIRED;
    }
}
