package org.creditdesk.redeem;

import java.time.Instant;

/**
 * Something that looks odd and that a person should look at. It never blocks anything.
 *
 * @param since when it begins: the hour, the first redemption, or the day (UTC) that it speaks of
 * @param at when it was noted, or last grew
 * @param sentence what was found, in words and numbers
 * @param next what to look at
 * @param dismissal null while it is open
 */
public record Signal(
        long id,
        SignalKind kind,
        long batchId,
        long campaignId,
        String campaign,
        Instant since,
        Instant at,
        SignalEvidence evidence,
        String sentence,
        String next,
        SignalDismissal dismissal) {}
