package org.creditdesk.ui.reconcile;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.TableColumn;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.reconcile.Remedy;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;

/** The table of receipts that need somebody, and the one of what became of them. */
final class QueueColumns {
    private QueueColumns() {}

    static List<TableColumn<Receipt, Receipt>> queue() {
        return List.of(
                Columns.whole(Columns.of("queue.column.waits", 90, QueueColumns::waits)),
                Columns.of("receipts.column.receipt", 210, row -> Look.code(row.receipt())
                        .withHint(row.receipt())),
                Columns.of("receipts.column.email", 210, row -> Look.plain(email(row))
                        .withHint(email(row))),
                Columns.text("receipts.column.provider", 84, Receipt::provider),
                Columns.figures(
                        "receipts.column.amount",
                        100,
                        row -> Look.plain(Formats.money(row.amountMinor(), row.currency()))),
                Columns.credits("receipts.column.credits", 84, row -> row.credits() == 0 ? null : row.credits()));
    }

    private static Look waits(Receipt row) {
        return Look.muted(Formats.timeUntil(Instant.now(), row.purchasedAt()))
                .withHint(Texts.of("queue.since", Formats.exact(row.purchasedAt())));
    }

    private static String email(Receipt row) {
        return row.email() == null ? "" : Formats.visible(row.email());
    }

    static List<TableColumn<Fixed, Fixed>> report() {
        return List.of(
                Columns.code("receipts.column.receipt", 230, Fixed::receipt),
                Columns.whole(Columns.of("queue.column.outcome", 150, QueueColumns::outcome)),
                Columns.of("queue.column.message", 420, row -> Look.plain(FixWords.outcome(row))
                        .withHint(FixWords.outcome(row))));
    }

    private static Look outcome(Fixed row) {
        if (row.problem() != null) {
            return Look.bad(Texts.of("queue.refused"), "mdal-error");
        }
        if (row.isWaiting()) {
            return Look.warning(Texts.of("queue.waits"), "mdmz-schedule");
        }
        return row.remedy() == Remedy.NONE || row.request() != null && row.credits() == 0
                ? Look.muted(Texts.of("queue.nothing"))
                : Look.good(Texts.of("queue.done"), "mdal-check_circle");
    }
}
