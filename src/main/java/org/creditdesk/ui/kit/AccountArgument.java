package org.creditdesk.ui.kit;

/** Which account a screen shows. */
public record AccountArgument(long accountId) {}
