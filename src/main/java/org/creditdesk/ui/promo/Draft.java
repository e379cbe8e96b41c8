package org.creditdesk.ui.promo;

import java.util.Map;
import org.creditdesk.promo.BatchPlan;

/**
 * A design as it stands on the screen.
 *
 * @param plan null while something is missing or unreadable
 * @param problems sentences for what was entered and cannot be read
 * @param missing what must still be entered, as one sentence; null when nothing is
 * @param codes the list to import, as it was typed or read; null where codes are generated. The plan counts one then,
 *     until the list is read
 * @param accounts the emails that alone may redeem; none for everybody
 */
record Draft(BatchPlan plan, Map<DesignField, String> problems, String missing, String codes, EmailText accounts) {
    boolean isImport() {
        return codes != null;
    }
}
