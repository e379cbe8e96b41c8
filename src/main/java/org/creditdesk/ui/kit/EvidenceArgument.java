package org.creditdesk.ui.kit;

/** Which receipt's evidence the queue of those that need somebody is opened with. */
public record EvidenceArgument(long receiptId) {}
