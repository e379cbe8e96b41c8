package org.creditdesk.ui.kit;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import org.creditdesk.text.Texts;

/** Columns of tables whose rows are records. Sorting is off: it would sort only what has been loaded. */
public final class Columns {
    private static final double NARROWEST = 80;

    private Columns() {}

    /** What must be read whole gets its width before texts do, and leaves them what is to spare. */
    public static <R> TableColumn<R, R> whole(TableColumn<R, R> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth() * 1.15);
        return column;
    }

    /**
     * @param titleKey key of the heading in the resource bundle; its last part is the column's id
     * @param width preferred, in pixels
     */
    public static <R> TableColumn<R, R> of(String titleKey, double width, Function<R, Look> look) {
        var column = new TableColumn<R, R>(Texts.of(titleKey));
        column.setId(titleKey.substring(titleKey.lastIndexOf('.') + 1).replace('_', '-'));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, NARROWEST));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(ignored -> new LookCell<>(look));
        return column;
    }

    public static <R> TableColumn<R, R> text(String titleKey, double width, Function<R, String> text) {
        return of(titleKey, width, row -> Look.plain(text.apply(row)));
    }

    public static <R> TableColumn<R, R> muted(String titleKey, double width, Function<R, String> text) {
        return of(titleKey, width, row -> Look.muted(text.apply(row)));
    }

    /** IDs and codes. */
    public static <R> TableColumn<R, R> code(String titleKey, double width, Function<R, String> text) {
        return of(titleKey, width, row -> Look.code(text.apply(row)));
    }

    /** IDs with a button beside each that copies it. */
    public static <R> TableColumn<R, R> copyable(
            String titleKey, double width, Function<R, String> text, Consumer<String> copy) {
        TableColumn<R, R> column = code(titleKey, width, text);
        column.setCellFactory(ignored -> new CopyCell<>(text, copy));
        return column;
    }

    /** Figures, set to the right. */
    public static <R> TableColumn<R, R> figures(String titleKey, double width, Function<R, Look> look) {
        TableColumn<R, R> column = of(titleKey, width, look);
        column.getStyleClass().add("figures");
        return whole(column);
    }

    /** Credits, set to the right; empty for null. */
    public static <R> TableColumn<R, R> credits(String titleKey, double width, Function<R, Long> credits) {
        return figures(titleKey, width, row -> {
            Long value = credits.apply(row);
            return Look.plain(value == null ? "" : Formats.number(value));
        });
    }

    /** A moment in the person's own zone; the hint has it exactly. */
    public static <R> TableColumn<R, R> moment(String titleKey, double width, Function<R, Instant> moment) {
        return whole(of(titleKey, width, row -> {
            Instant value = moment.apply(row);
            return Look.muted(Formats.moment(value)).withHint(value == null ? null : Formats.exact(value));
        }));
    }
}
