package org.creditdesk.account;

import java.time.Instant;

/** An address as it was typed, and when it held; {@code until} is null for the current one. */
public record EmailOfAccount(String email, Instant since, Instant until) {}
