package org.creditdesk.ui.triage;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Icons;

/** A line of what was taken out; nothing but a picture of it. */
final class TakingCell extends ListCell<Taking> {
    TakingCell() {
        // As wide as the list: what does not fit ends in dots, and its tooltip says it whole.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Taking taking, boolean empty) {
        super.updateItem(taking, empty);
        setText(null);
        setGraphic(empty || taking == null ? null : picture(taking));
        setTooltip(empty || taking == null ? null : new Tooltip(taking.value()));
        setAccessibleText(empty || taking == null ? null : taking.form() + " " + taking.value());
    }

    private static HBox picture(Taking taking) {
        var where = new Label(Texts.of("triage.line", taking.form(), Formats.number(taking.line())));
        where.getStyleClass().add("caption");
        var line = new HBox(Icons.decoration(taking.icon()), new VBox(new Label(taking.value()), where));
        line.getStyleClass().add("taking");
        return line;
    }
}
