package org.creditdesk.ui.bulk;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.adjust.Reason;
import org.creditdesk.bulk.BulkOptions;

/** What goes for every row of the list. */
final class BulkForm {
    private final StringProperty incident = new SimpleStringProperty("");
    private final StringProperty ticket = new SimpleStringProperty("");
    private final ObjectProperty<String> reason = new SimpleObjectProperty<>("");
    private final ObservableList<String> reasons = FXCollections.observableArrayList("");

    BulkForm(Runnable changed) {
        incident.addListener((observable, before, now) -> changed.run());
        ticket.addListener((observable, before, now) -> changed.run());
        reason.addListener((observable, before, now) -> changed.run());
    }

    /** Offers the catalogue's reasons, and none; what was chosen stays chosen. */
    void offer(List<Reason> catalogue) {
        String chosen = reason.get();
        List<String> codes = catalogue.stream().map(Reason::code).toList();
        if (!codes.equals(reasons.subList(1, reasons.size()))) {
            reasons.remove(1, reasons.size());
            reasons.addAll(codes);
        }
        reason.set(codes.contains(chosen) ? chosen : "");
    }

    BulkOptions options() {
        return new BulkOptions(incident.get(), Objects.requireNonNullElse(reason.get(), ""), ticket.get());
    }

    StringProperty incidentProperty() {
        return incident;
    }

    StringProperty ticketProperty() {
        return ticket;
    }

    /** A code; empty for none. */
    ObjectProperty<String> reasonProperty() {
        return reason;
    }

    ObservableList<String> reasons() {
        return reasons;
    }
}
