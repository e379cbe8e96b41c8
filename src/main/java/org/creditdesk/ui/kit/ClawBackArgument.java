package org.creditdesk.ui.kit;

/** Of which receipt a claw-back worksheet is. */
public record ClawBackArgument(long receiptId) {}
