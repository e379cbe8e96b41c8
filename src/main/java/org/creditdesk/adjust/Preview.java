package org.creditdesk.adjust;

/**
 * What a compensation would do right now.
 *
 * @param refusal the sentence why it would be refused; null when it would be posted
 */
public record Preview(long before, long after, String refusal) {
    public boolean isAllowed() {
        return refusal == null;
    }
}
