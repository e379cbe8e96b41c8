package org.creditdesk.ui.incidents;

import java.nio.file.Path;
import java.util.List;
import org.creditdesk.adjust.Affected;
import org.creditdesk.adjust.AffectedExport;
import org.creditdesk.adjust.BulkPlan;
import org.creditdesk.adjust.Incident;
import org.creditdesk.adjust.IncidentChange;
import org.creditdesk.adjust.NewIncident;
import org.creditdesk.adjust.Reason;
import org.creditdesk.app.Desk;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;

/** What the screen of incidents needs of the desk; blocks. */
interface IncidentDesk {
    Page<Incident, Long> list(Long before, int limit);

    Incident create(NewIncident wanted);

    Incident change(IncidentChange wanted);

    Page<Affected, Long> affected(long incidentId, Long after, int limit);

    long countAffected(long incidentId);

    AffectedExport export(long incidentId, BulkPlan plan, Path file, Progress progress);

    List<Reason> reasons();

    static IncidentDesk of(Desk desk) {
        return new IncidentDesk() {
            @Override
            public Page<Incident, Long> list(Long before, int limit) {
                return desk.incidents().list(before, limit);
            }

            @Override
            public Incident create(NewIncident wanted) {
                return desk.incidents().create(wanted);
            }

            @Override
            public Incident change(IncidentChange wanted) {
                return desk.incidents().change(wanted);
            }

            @Override
            public Page<Affected, Long> affected(long incidentId, Long after, int limit) {
                return desk.incidents().affected(incidentId, after, limit);
            }

            @Override
            public long countAffected(long incidentId) {
                return desk.incidents().countAffected(incidentId);
            }

            @Override
            public AffectedExport export(long incidentId, BulkPlan plan, Path file, Progress progress) {
                return desk.incidents().export(incidentId, plan, file, progress);
            }

            @Override
            public List<Reason> reasons() {
                return desk.reasons().active();
            }
        };
    }
}
