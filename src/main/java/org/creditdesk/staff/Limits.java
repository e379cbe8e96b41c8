package org.creditdesk.staff;

/**
 * How many credits a member may give without a second person; null where there is no such limit.
 *
 * @param perGrant in one grant
 * @param perDay in all, from midnight UTC
 * @param perAccount to one account within 30 days
 * @param approveUpTo the largest request of somebody else that the member may approve
 */
public record Limits(Long perGrant, Long perDay, Long perAccount, Long approveUpTo) {
    /** Of whoever has no limits at all: every movement needs a second person. */
    static final Limits NOTHING = new Limits(0L, 0L, 0L, 0L);
}
