package org.creditdesk.ui.promo;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Horizontal bars, each between its name and its number. */
public final class BarRows extends GridPane {
    private static final double NARROWEST_BAR = 40;

    public BarRows() {
        getStyleClass().add("bar-rows");
        var name = new ColumnConstraints();
        name.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new ColumnConstraints(NARROWEST_BAR, 160, Double.MAX_VALUE);
        bar.setHgrow(Priority.ALWAYS);
        var number = new ColumnConstraints();
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.setHalignment(javafx.geometry.HPos.RIGHT);
        var note = new ColumnConstraints();
        note.setMinWidth(52);
        note.setHalignment(javafx.geometry.HPos.RIGHT);
        getColumnConstraints().setAll(name, bar, number, note);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(List<BarRow> rows) {
        getChildren().clear();
        for (int i = 0; i < rows.size(); i++) {
            BarRow row = rows.get(i);
            add(label(row.name(), "bar-name", row), 0, i);
            add(bar(row), 1, i);
            add(label(row.number(), "bar-number", row), 2, i);
            add(label(row.note(), "bar-note", row), 3, i);
        }
        setAccessibleText(String.join(" ", rows.stream().map(BarRow::hint).toList()));
    }

    private static Label label(String words, String styleClass, BarRow row) {
        var label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setTooltip(new Tooltip(row.hint()));
        return label;
    }

    private static Region bar(BarRow row) {
        var track = new ShareBar();
        track.show(row.share());
        Tooltip.install(track, new Tooltip(row.hint()));
        return track;
    }
}
