package org.creditdesk.adjust;

/** One reason of the catalogue. */
public record Reason(String code, String description, boolean needsTicket) {}
