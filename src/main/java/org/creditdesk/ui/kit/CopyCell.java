package org.creditdesk.ui.kit;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.creditdesk.text.Texts;

/** An ID and a button that copies it. */
final class CopyCell<R> extends TableCell<R, R> {
    private final Function<R, String> text;
    private final Button copy = new Button(null, Icons.decoration("mdal-content_copy"));

    CopyCell(Function<R, String> text, Consumer<String> to) {
        this.text = text;
        getStyleClass().add("tone-code");
        setContentDisplay(ContentDisplay.RIGHT);
        copy.getStyleClass().addAll("flat", "small", "copy-button");
        copy.setFocusTraversable(false);
        copy.setTooltip(new Tooltip(Texts.of("table.copy")));
        copy.setOnAction(event -> to.accept(getText()));
    }

    @Override
    protected void updateItem(R row, boolean empty) {
        super.updateItem(row, empty);
        boolean blank = empty || row == null;
        setText(blank ? null : text.apply(row));
        setGraphic(blank ? null : copy);
        copy.setAccessibleText(blank ? null : Texts.of("table.copy_this", getText()));
    }
}
