package org.creditdesk.ui.bulk;

import java.util.List;
import javafx.scene.control.TableColumn;
import org.creditdesk.bulk.BulkRow;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;

/** The columns of a judged list. */
final class BulkColumns {
    private BulkColumns() {}

    static List<TableColumn<BulkRow, BulkRow>> all() {
        return List.of(
                Columns.figures("bulk.column.row", 64, row -> Look.muted(
                                Formats.number(row.input().row()))
                        .withHint(
                                Texts.of("bulk.line", Formats.number(row.input().line())))),
                Columns.whole(Columns.of("bulk.column.email", 226, row -> Look.plain(
                                Formats.visible(row.input().email()))
                        .withHint(Formats.visible(row.input().email())))),
                Columns.figures(
                        "bulk.column.credits",
                        76,
                        row -> Look.plain(Formats.visible(row.input().credits()))),
                Columns.credits("bulk.column.before", 76, BulkRow::before),
                Columns.credits("bulk.column.after", 76, BulkRow::after),
                Columns.whole(Columns.of("bulk.column.verdict", 156, BulkColumns::verdict)),
                Columns.of("bulk.column.message", 420, row -> Look.plain(row.message())
                        .withHint(row.message())));
    }

    private static Look verdict(BulkRow row) {
        String word = Formats.word(row.verdict());
        return switch (row.verdict()) {
            case OK -> Look.good(word, "mdal-check_circle_outline");
            case ALREADY_COMPENSATED, NOT_REACHED -> Look.muted(word);
            case OVER_LIMIT, DUPLICATE_IN_FILE -> Look.warning(word, "mdmz-warning");
            default -> Look.bad(word, "mdal-error_outline");
        };
    }
}
