package org.creditdesk.adjust;

import java.time.Instant;
import java.util.UUID;

/** What an incident is created with; see {@link Incident}. */
public record NewIncident(UUID requestId, String name, Instant starts, Instant ends, String ticket) {}
