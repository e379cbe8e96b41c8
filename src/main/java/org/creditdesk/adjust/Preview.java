package org.creditdesk.adjust;

import java.util.List;

/**
 * What a change would do right now.
 *
 * @param before credits
 * @param after credits; as before when it would be refused
 * @param amount credits that would move, signed; 0 when that cannot be told
 * @param refusal the sentence why it would be refused; null when it would not
 * @param approval the sentence why somebody else has to approve it; null when it would be posted at once
 * @param takeable of a reversal or void that takes credits: how many the grant still holds; null for all else
 * @param similar open requests and standing compensations that this one may be repeating
 */
public record Preview(
        long before, long after, long amount, String refusal, String approval, Long takeable, List<Similar> similar) {
    public Preview {
        similar = List.copyOf(similar);
    }

    /** Would be posted at once. */
    public static Preview allowed(long before, long after) {
        return new Preview(before, after, after - before, null, null, null, List.of());
    }

    /** Would change nothing. */
    public static Preview refused(long before, String refusal) {
        return new Preview(before, before, 0, refusal, null, null, List.of());
    }

    public boolean isAllowed() {
        return refusal == null;
    }

    public boolean needsApproval() {
        return approval != null;
    }
}
