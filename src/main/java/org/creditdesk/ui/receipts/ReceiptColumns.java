package org.creditdesk.ui.receipts;

import java.util.List;
import javafx.scene.control.TableColumn;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;

/** The table of receipts. */
final class ReceiptColumns {
    private ReceiptColumns() {}

    static List<TableColumn<Receipt, Receipt>> all() {
        return List.of(
                Columns.moment("receipts.column.at", 164, Receipt::purchasedAt),
                Columns.of("receipts.column.receipt", 210, row -> Look.code(row.receipt())
                        .withHint(row.receipt())),
                Columns.of("receipts.column.email", 210, row -> Look.plain(email(row))
                        .withHint(email(row))),
                Columns.text("receipts.column.provider", 84, Receipt::provider),
                Columns.figures(
                        "receipts.column.amount",
                        92,
                        row -> Look.plain(Formats.money(row.amountMinor(), row.currency()))),
                Columns.credits("receipts.column.credits", 76, row -> row.credits() == 0 ? null : row.credits()),
                Columns.whole(Columns.of("receipts.column.state", 112, ReceiptColumns::state)),
                Columns.whole(Columns.of("receipts.column.result", 150, ReceiptColumns::credited)));
    }

    private static String email(Receipt row) {
        return row.email() == null ? "" : Formats.visible(row.email());
    }

    static Look state(Receipt row) {
        return switch (row.state()) {
            case PAID ->
                row.refundedMinor() > 0
                        ? Look.warning(Texts.of("receipts.partly"), "mdmz-replay")
                        : Look.muted(Texts.of("receipt.paid"));
            case REFUNDED -> Look.warning(Texts.of("receipt.refunded"), "mdmz-replay");
            case DISPUTED -> Look.warning(Texts.of("receipt.disputed"), "mdmz-warning");
        };
    }

    static Look credited(Receipt row) {
        if (row.isCredited()) {
            return row.creditedAccountId().equals(row.accountId())
                    ? Look.good(Texts.of("receipt.credited"), "mdal-check_circle")
                    : Look.warning(Texts.of("receipts.elsewhere"), "mdmz-warning");
        }
        String key = row.accountId() == null
                ? "receipts.result.no_account"
                : row.credits() == 0 ? "receipts.result.no_pack" : "receipt.not_credited";
        return row.state() == Receipt.State.PAID
                ? Look.bad(Texts.of(key), "mdal-error")
                : Look.muted(Texts.of("receipt.not_credited"));
    }
}
