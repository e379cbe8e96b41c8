package org.creditdesk.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Workplace;

/** How many requests wait, on their entry of the rail, for those who can decide them. */
final class RailCount {
    private RailCount() {}

    static void show(ToggleButton button, Workplace place) {
        if (!place.desk().member().may(Permission.APPROVE)) {
            return;
        }
        var count = new Label();
        count.setId("rail-requests-count");
        count.getStyleClass().add("rail-count");
        ObservableValue<Number> waiting = place.waiting().countProperty();
        count.textProperty().bind(waiting.map(number -> Formats.number(number.longValue())));
        count.visibleProperty().bind(waiting.map(number -> number.longValue() > 0));
        var title = new Label(button.getText());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(button.getGraphic(), title, space, count);
        line.getStyleClass().add("rail-line");
        line.prefWidthProperty().bind(button.widthProperty().subtract(26));
        button.setGraphic(line);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.accessibleTextProperty()
                .bind(waiting.map(number ->
                        Texts.of("rail.requests_waiting", button.getText(), Formats.number(number.longValue()))));
    }
}
