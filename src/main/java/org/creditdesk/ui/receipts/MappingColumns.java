package org.creditdesk.ui.receipts;

import java.util.List;
import javafx.scene.control.TableColumn;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;

/** The columns of the first rows of a file. */
final class MappingColumns {
    /** Pixels, so that all that a row says is there beside the form in the smallest window. */
    private static final double NARROWEST = 70;

    private MappingColumns() {}

    static List<TableColumn<PreviewRow, PreviewRow>> all() {
        List<TableColumn<PreviewRow, PreviewRow>> columns = columns();
        columns.stream().skip(1).forEach(column -> column.setMinWidth(NARROWEST));
        return columns;
    }

    private static List<TableColumn<PreviewRow, PreviewRow>> columns() {
        return List.of(
                Columns.figures("receipts.column.row", 56, row -> Look.muted(Formats.number(row.row()))),
                Columns.of("mapping.column.reads", 160, MappingColumns::reads),
                Columns.of("receipts.column.receipt", 100, row -> Look.code(row.receipt())
                        .withHint(row.receipt())),
                Columns.of("receipts.column.email", 150, row -> Look.plain(row.email())
                        .withHint(row.email())),
                Columns.text("receipts.column.amount", 96, PreviewRow::paid),
                Columns.of(
                        "receipts.column.at", 150, row -> Look.muted(row.at()).withHint(row.at())),
                Columns.of("mapping.column.more", 150, row -> Look.plain(row.more())
                        .withHint(row.more())));
    }

    private static Look reads(PreviewRow row) {
        return row.wrong().isEmpty()
                ? Look.plain("")
                : Look.bad(row.wrong(), "mdal-error_outline").withHint(row.wrong());
    }
}
