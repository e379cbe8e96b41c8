package org.creditdesk.sample;

import java.util.ArrayList;
import java.util.List;
import org.creditdesk.adjust.AdjustRows;
import org.hibernate.StatelessSession;

/** What went wrong once for many: {@code incidents.csv}. */
final class Incidents {
    private final List<AdjustRows.NewIncident> rows = new ArrayList<>();

    Incidents(Days days) {
        SampleFile.read("incidents.csv", line -> line)
                .forEach(line -> rows.add(incident(rows.size() + 1L, line, days)));
    }

    private static AdjustRows.NewIncident incident(long id, Line line, Days days) {
        var starts = days.ago(line.count("starts_days_ago"), line.time("starts_time"));
        return new AdjustRows.NewIncident(
                id,
                line.text("name"),
                starts,
                line.number("ends_days_ago") == null
                        ? null
                        : days.ago(line.count("ends_days_ago"), line.time("ends_time")),
                line.text("ticket"),
                line.text("created_by"),
                // Somebody has to notice first.
                starts.plusSeconds(1_500));
    }

    /** The number of the incident that a line names; null where it names none. */
    Long named(Line line) {
        String name = line.text("incident");
        if (name == null) {
            return null;
        }
        return rows.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> line.wrong("incident", null))
                .id();
    }

    void write(StatelessSession session) {
        AdjustRows.writeIncidents(session, rows);
    }

    long count() {
        return rows.size();
    }
}
