package org.creditdesk.adjust;

/**
 * What the desk says to a command, and what the model says it must.
 *
 * @param what such as {@code posted}, {@code asked OVER_LIMIT} or {@code refused GRANT_EMPTY}
 * @param balance credits; 0 where nothing is said of them
 */
record Said(String what, long balance, boolean replayed) {
    static Said refused(String reason) {
        return new Said("refused " + reason, 0, false);
    }
}
