package org.creditdesk.redeem;

import java.time.Instant;

/** That somebody has looked into a signal and found it harmless, or dealt with. */
public record SignalDismissal(String by, Instant at, String why) {}
