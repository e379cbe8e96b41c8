package org.creditdesk.ui.incidents;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.adjust.Affected;
import org.creditdesk.adjust.AffectedExport;
import org.creditdesk.adjust.BulkPlan;
import org.creditdesk.adjust.Incident;
import org.creditdesk.adjust.IncidentChange;
import org.creditdesk.adjust.NewIncident;
import org.creditdesk.adjust.Reason;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;

/** Incidents that last as long as a test. */
final class MemoryIncidents implements IncidentDesk {
    static final Instant STARTS = Instant.parse("2026-05-01T10:00:07Z");
    static final Affected ANA = new Affected(7, "ana@studio.example", "Ana", 2, Outcome.EXPIRED, 0, 0);

    final List<Incident> incidents = new ArrayList<>();
    final List<NewIncident> wanted = new ArrayList<>();
    final List<IncidentChange> changes = new ArrayList<>();
    final List<BulkPlan> plans = new ArrayList<>();
    Problem failure;

    Incident add(String name, Instant starts) {
        var incident = new Incident(incidents.size() + 1, name, starts, null, null, "suri", STARTS, 0, 0);
        incidents.add(0, incident);
        return incident;
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Page<Incident, Long> list(Long before, int limit) {
        return new Page<>(incidents, null);
    }

    @Override
    public Incident create(NewIncident incident) {
        fail();
        wanted.add(incident);
        return add(incident.name(), incident.starts());
    }

    @Override
    public Incident change(IncidentChange change) {
        fail();
        changes.add(change);
        return incidents.get(0);
    }

    @Override
    public Page<Affected, Long> affected(long incidentId, Long after, int limit) {
        return new Page<>(List.of(ANA), null);
    }

    @Override
    public long countAffected(long incidentId) {
        return 1;
    }

    @Override
    public AffectedExport export(long incidentId, BulkPlan plan, Path file, Progress progress) {
        fail();
        plans.add(plan);
        return new AffectedExport(1, 2, 50);
    }

    @Override
    public List<Reason> reasons() {
        return List.of(
                new Reason("OUTAGE", "The store was down", false), new Reason("BILLING", "Billed wrongly", true));
    }
}
