package org.creditdesk.ui.incidents;

import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.TableColumn;
import org.creditdesk.adjust.Affected;
import org.creditdesk.adjust.Incident;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;
import org.creditdesk.ui.kit.Moments;

/** The tables of incidents and of whom they touched. */
final class IncidentColumns {
    private IncidentColumns() {}

    static List<TableColumn<Incident, Incident>> ofIncidents(ZoneId viewer) {
        return List.of(
                Columns.text("incidents.column.name", 220, Incident::name),
                Columns.of("incidents.column.window", 320, row -> window(row, viewer)),
                Columns.text("incidents.column.ticket", 90, row -> row.ticket() == null ? "" : row.ticket()),
                Columns.figures("incidents.column.compensated", 110, row -> Look.plain(Formats.number(row.accounts()))),
                Columns.credits("incidents.column.credits", 90, Incident::credits),
                Columns.text("incidents.column.created_by", 90, Incident::createdBy));
    }

    private static Look window(Incident incident, ZoneId viewer) {
        return incident.starts() == null
                ? Look.warning(Texts.of("incidents.without_window"), "mdal-help_outline")
                : Look.muted(Moments.windowInShort(incident.starts(), incident.ends(), viewer))
                        .withHint(Moments.window(incident.starts(), incident.ends(), viewer));
    }

    static List<TableColumn<Affected, Affected>> ofAffected() {
        return List.of(
                Columns.text("incidents.column.email", 260, row -> row.email() == null ? "" : row.email()),
                Columns.text("incidents.column.customer", 160, Affected::name),
                Columns.figures("incidents.column.failed", 110, row -> figure(row.failedAttempts())),
                Columns.of("incidents.column.mostly", 250, IncidentColumns::mostly),
                Columns.figures("incidents.column.receipts", 100, row -> figure(row.uncreditedReceipts())),
                Columns.figures("incidents.column.uncredited", 130, row -> figure(row.uncreditedCredits())));
    }

    private static Look figure(long number) {
        return number == 0 ? Look.muted("–") : Look.plain(Formats.number(number));
    }

    private static Look mostly(Affected account) {
        if (account.mostFrequent() == null) {
            return Look.muted("–");
        }
        String word = Formats.word(account.mostFrequent());
        return Look.muted(word).withHint(word);
    }
}
