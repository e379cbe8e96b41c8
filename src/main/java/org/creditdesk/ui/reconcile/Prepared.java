package org.creditdesk.ui.reconcile;

import org.creditdesk.reconcile.Evidence;

/**
 * What is known about a receipt, and what was prepared for it, to the member who is signed in.
 *
 * @param approval the sentence why what was prepared has to be approved by somebody else; null where it has not
 */
record Prepared(Evidence evidence, String approval) {
    boolean hasFix() {
        return evidence.isFixable();
    }
}
