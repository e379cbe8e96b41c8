package org.creditdesk.ui.receipts;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.checkout.ColumnMapping;

/** What somebody said about how a file is to be read. */
final class ImportForm {
    private final ObjectProperty<FormatChoice> format = new SimpleObjectProperty<>(FormatChoice.DETECT);
    private final ObjectProperty<DatesChoice> dates = new SimpleObjectProperty<>(DatesChoice.DETECT);
    private final ObservableList<FormatChoice> formats = FXCollections.observableArrayList(FormatChoice.all(List.of()));

    ImportForm(Runnable changed) {
        format.addListener((observable, before, now) -> changed.run());
        dates.addListener((observable, before, now) -> changed.run());
    }

    /** What can be chosen; what was chosen stays chosen where there still is such. */
    void offer(List<ColumnMapping> mappings) {
        List<FormatChoice> offered = FormatChoice.all(mappings);
        if (!offered.equals(formats)) {
            FormatChoice before = format.get();
            formats.setAll(offered);
            format.set(offered.contains(before) ? before : FormatChoice.DETECT);
        }
    }

    /** Reads by a mapping from now on, which may have been saved at this moment. */
    void choose(ColumnMapping mapping) {
        var choice = new FormatChoice(null, mapping);
        if (!formats.contains(choice)) {
            formats.add(choice);
        }
        format.set(choice);
    }

    CheckoutChoice choice() {
        FormatChoice chosen = format.get() == null ? FormatChoice.DETECT : format.get();
        return chosen.with(dates.get().order());
    }

    ObjectProperty<FormatChoice> formatProperty() {
        return format;
    }

    ObjectProperty<DatesChoice> datesProperty() {
        return dates;
    }

    ObservableList<FormatChoice> formats() {
        return formats;
    }
}
