package org.creditdesk.promo;

/** Whether a batch needs a second person, and what that person said. */
public enum Approval {
    NOT_NEEDED,
    PENDING,
    APPROVED,
    REJECTED
}
