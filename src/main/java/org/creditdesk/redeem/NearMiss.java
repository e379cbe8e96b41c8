package org.creditdesk.redeem;

/**
 * An issued code that is one slip away from what was typed.
 *
 * @param shown as this member may see it
 * @param canonical null where the member may not see it
 * @param outcome for the account: applied, or already redeemed by it; others are not told
 */
public record NearMiss(String shown, String canonical, Slip slip, long batchId, String campaign, Outcome outcome) {
    /** What went wrong on the way from the code to what was typed. */
    public enum Slip {
        WRONG_CHARACTER,
        SWAPPED,
        MISSING_CHARACTER,
        EXTRA_CHARACTER
    }
}
