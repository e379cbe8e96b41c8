package org.creditdesk.ui.triage;

import org.creditdesk.triage.Judgement;

/**
 * What the desk says to a message, to the member who is signed in.
 *
 * @param approval the sentence why what was prepared has to be approved by somebody else; null where it has not
 */
record Judged(Judgement judgement, String approval) {
    /** Something was prepared that nobody is deciding about. */
    boolean isOpen() {
        return judgement.receipt() != null && judgement.receipt().isFixable();
    }
}
