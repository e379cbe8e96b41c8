package org.creditdesk.ui.kit;

/**
 * Which account a screen shows.
 *
 * @param compensation credits to begin a compensation with, 0 for as yet unknown; null for none
 */
public record AccountArgument(long accountId, Long compensation) {
    public AccountArgument(long accountId) {
        this(accountId, null);
    }
}
