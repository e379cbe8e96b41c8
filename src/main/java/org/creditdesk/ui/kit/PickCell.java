package org.creditdesk.ui.kit;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.input.MouseButton;
import org.creditdesk.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether a row is picked; a click picks it, or no longer. */
final class PickCell<R> extends TableCell<R, R> {
    private static final double WIDTH = 44;

    private final Predicate<R> picked;
    private final FontIcon icon = new FontIcon("mdal-check_box_outline_blank");

    private PickCell(Predicate<R> picked, Consumer<R> toggle) {
        this.picked = picked;
        getStyleClass().add("pick-cell");
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !event.isShiftDown() && !isEmpty()) {
                toggle.accept(getItem());
            }
        });
    }

    static <R> TableColumn<R, R> column(Predicate<R> picked, Consumer<R> toggle) {
        var column = new TableColumn<R, R>();
        column.setId("picked");
        column.setPrefWidth(WIDTH);
        column.setMinWidth(WIDTH);
        column.setMaxWidth(WIDTH);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(ignored -> new PickCell<>(picked, toggle));
        return column;
    }

    @Override
    protected void updateItem(R row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean now = picked.test(row);
        icon.setIconLiteral(now ? "mdal-check_box" : "mdal-check_box_outline_blank");
        setAccessibleText(Texts.of(now ? "table.picked" : "table.not_picked"));
        setGraphic(icon);
    }
}
