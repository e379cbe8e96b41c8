package org.creditdesk.ui.receipts;

import java.util.List;
import javafx.scene.control.TableColumn;
import org.creditdesk.receipt.ImportedRow;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;

/** The columns of a judged export. */
final class ImportColumns {
    private ImportColumns() {}

    static List<TableColumn<ImportedRow, ImportedRow>> all() {
        return List.of(
                Columns.figures("receipts.column.row", 76, row -> Look.muted(Formats.number(row.row()))),
                Columns.of("receipts.column.receipt", 220, row -> Look.code(ImportWords.receipt(row))
                        .withHint(ImportWords.receipt(row))),
                Columns.whole(Columns.of("receipts.column.verdict", 136, ImportColumns::verdict)),
                Columns.credits("receipts.column.credits", 76, row -> row.credits() == 0 ? null : row.credits()),
                Columns.of("receipts.column.message", 420, row -> Look.plain(row.message())
                        .withHint(row.message())));
    }

    private static Look verdict(ImportedRow row) {
        String word = row.verdict().label();
        return switch (row.verdict()) {
            case NEW -> Look.good(word, "mdal-check_circle_outline");
            case CHANGED, REFUNDED -> Look.warning(word, "mdmz-replay");
            case NO_ACCOUNT, NO_PACK -> Look.warning(word, "mdmz-warning");
            case KNOWN, PASSED_OVER -> Look.muted(word);
            case BAD -> Look.bad(word, "mdal-error_outline");
        };
    }
}
