package org.creditdesk.ui.kit;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** A cell that is a pure function of its row. */
final class LookCell<R> extends TableCell<R, R> {
    private static final List<String> TONES =
            Arrays.stream(Look.Tone.values()).map(Look.Tone::styleClass).toList();

    private final Function<R, Look> look;
    private final FontIcon icon = new FontIcon();
    private final Tooltip tooltip = new Tooltip();

    LookCell(Function<R, Look> look) {
        this.look = look;
    }

    @Override
    protected void updateItem(R row, boolean empty) {
        super.updateItem(row, empty);
        Look shown = empty || row == null ? null : look.apply(row);
        getStyleClass().removeAll(TONES);
        if (shown == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            return;
        }
        getStyleClass().add(shown.tone().styleClass());
        setText(shown.text());
        if (shown.icon() != null) {
            icon.setIconLiteral(shown.icon());
        }
        setGraphic(shown.icon() == null ? null : icon);
        tooltip.setText(shown.hint());
        setTooltip(shown.hint() == null ? null : tooltip);
    }
}
