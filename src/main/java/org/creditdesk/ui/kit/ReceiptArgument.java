package org.creditdesk.ui.kit;

/** Which receipt a list of them is opened at. @param receipt its ID */
public record ReceiptArgument(String receipt) {}
