package org.creditdesk.adjust;

import java.time.Instant;
import org.creditdesk.store.NewValue;

/** What shall be different about an incident; a field that is null stays as it is. */
public record IncidentChange(
        long incidentId,
        NewValue<String> name,
        NewValue<Instant> starts,
        NewValue<Instant> ends,
        NewValue<String> ticket) {}
