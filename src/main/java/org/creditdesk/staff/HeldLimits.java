package org.creditdesk.staff;

import java.time.Instant;

/**
 * The limits that hold for a role or a member at this moment.
 *
 * @param holder the role's name in capitals, or the member's name
 * @param displayName the member's; null for a role
 * @param role the role itself, or the member's
 * @param own whether they are the holder's own; a member without own limits has those of the role
 * @param since from when they hold; null where none were ever set, so that nothing may be given
 * @param setBy by whom they were set; null for those that came with the store
 */
public record HeldLimits(
        String holder, String displayName, Role role, boolean own, Limits limits, Instant since, String setBy) {
    public boolean isOfRole() {
        return displayName == null;
    }
}
