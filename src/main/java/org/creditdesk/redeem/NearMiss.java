package org.creditdesk.redeem;

import org.creditdesk.code.Slip;

/**
 * An issued code that is one slip away from what was typed, and that the account may hold: it is bound to no other
 * region or account, and was not used up by others.
 *
 * @param shown as this member may see it
 * @param canonical null where the member may not see it
 * @param outcome of redeeming it for the account, its lock-out aside
 */
public record NearMiss(String shown, String canonical, Slip slip, long batchId, String campaign, Outcome outcome) {}
