package org.creditdesk.ui.reconcile;

import org.creditdesk.reconcile.ClawBackSheet;

/**
 * A claw-back worksheet to the member who is signed in.
 *
 * @param approval the sentence why taking what can be had has to be approved by somebody else; null where it has not
 */
record ShownSheet(ClawBackSheet sheet, String approval) {}
