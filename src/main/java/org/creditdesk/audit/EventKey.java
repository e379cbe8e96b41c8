package org.creditdesk.audit;

import java.time.Instant;

/** A place in the trail, which is in the order of time and, within one moment, of ids. */
public record EventKey(Instant at, long id) {}
