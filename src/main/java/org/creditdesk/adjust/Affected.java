package org.creditdesk.adjust;

import org.creditdesk.redeem.Outcome;

/**
 * An account that an incident touched and that has no compensation for it that still stands.
 *
 * @param email the current one; null where there is none
 * @param failedAttempts to redeem a code within the incident's window
 * @param mostFrequent why most of them failed; null without any
 * @param uncreditedReceipts paid within the window and never credited
 * @param uncreditedCredits what those receipts are worth
 */
public record Affected(
        long accountId,
        String email,
        String name,
        long failedAttempts,
        Outcome mostFrequent,
        long uncreditedReceipts,
        long uncreditedCredits) {}
