package org.creditdesk.redeem;

/**
 * The answer to an attempt.
 *
 * @param message what the customer reads
 * @param credits added; 0 unless APPLIED
 * @param balance credits after the attempt
 * @param replayed whether this request had been answered before
 */
public record Answer(Outcome outcome, String message, long credits, long balance, boolean replayed) {}
