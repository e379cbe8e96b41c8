package org.creditdesk.ui.bulk;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.bulk.BulkOptions;

/** What goes for every row of the list. */
final class BulkForm {
    private final ObjectProperty<String> incident = new SimpleObjectProperty<>("");
    private final StringProperty ticket = new SimpleStringProperty("");
    private final ObjectProperty<String> reason = new SimpleObjectProperty<>("");
    private final ObservableList<String> incidents = FXCollections.observableArrayList("");
    private final ObservableList<String> reasons = FXCollections.observableArrayList("");

    BulkForm(Runnable changed) {
        incident.addListener((observable, before, now) -> changed.run());
        ticket.addListener((observable, before, now) -> changed.run());
        reason.addListener((observable, before, now) -> changed.run());
    }

    /** What can be chosen, besides nothing; what was chosen stays chosen. */
    void offer(BulkChoices choices) {
        offer(choices.incidents(), incidents, incident);
        offer(choices.reasons(), reasons, reason);
    }

    private static void offer(List<String> offered, ObservableList<String> shown, ObjectProperty<String> chosen) {
        String before = chosen.get();
        if (!offered.equals(shown.subList(1, shown.size()))) {
            shown.remove(1, shown.size());
            shown.addAll(offered);
        }
        chosen.set(offered.contains(before) ? before : "");
    }

    /** Chooses an incident, offered or not yet. */
    void belongTo(String name) {
        if (!incidents.contains(name)) {
            incidents.add(name);
        }
        incident.set(name);
    }

    BulkOptions options() {
        return new BulkOptions(incident.get(), reason.get(), ticket.get());
    }

    /** A name; empty for none. */
    ObjectProperty<String> incidentProperty() {
        return incident;
    }

    StringProperty ticketProperty() {
        return ticket;
    }

    /** A code; empty for none. */
    ObjectProperty<String> reasonProperty() {
        return reason;
    }

    ObservableList<String> incidents() {
        return incidents;
    }

    ObservableList<String> reasons() {
        return reasons;
    }
}
