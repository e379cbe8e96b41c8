package org.creditdesk.ui.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.ui.kit.Clipboard;
import org.creditdesk.ui.kit.PagedTable;

/** The rows of the queue: what is selected is looked at, and what was fixed makes room for the next. */
final class QueueRows {
    private static final int NONE = -1;

    private final QueueViewModel model;
    private final PagedTable<Receipt> table;
    private final TableView<Receipt> rows;
    /** Where the one stood that is being fixed. */
    private int fixing = NONE;

    QueueRows(QueueViewModel model, PagedTable<Receipt> table) {
        this.model = model;
        this.table = table;
        this.rows = table.table();
    }

    /** @param opened what Enter does */
    void follow(Clipboard clipboard, Runnable opened) {
        table.columns(QueueColumns.queue())
                .copies(Receipt::receipt, clipboard)
                .opens(receipt -> opened.run())
                .show(model.rows());
        table.emptyTextProperty()
                .bind(model.countsProperty().map(QueueWords::emptyText).orElse(""));
        // The panel says the rest: only what tells receipts apart has room beside it.
        rows.getColumns().stream()
                .filter(column -> Set.of("provider", "email", "amount").contains(column.getId()))
                .forEach(column ->
                        column.visibleProperty().bind(model.preparedProperty().isNull()));
        rows.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Receipt>) change -> pick());
        rows.getSelectionModel().selectedItemProperty().subscribe(this::look);
        model.rows().arrivalsProperty().subscribe((before, now) -> select());
    }

    private void pick() {
        model.pickedProperty()
                .set(rows.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .toList());
    }

    private void look(Receipt receipt) {
        if (receipt != null) {
            model.look(receipt.id());
        }
    }

    /** What is selected is about to be fixed. */
    void fixing() {
        fixing = rows.getSelectionModel().getSelectedIndex();
    }

    /** The receipt that is looked at or, where it was fixed, the one that took its place. */
    private void select() {
        int at = shown();
        if (at == NONE && fixing != NONE) {
            at = Math.min(fixing, rows.getItems().size() - 1);
        }
        fixing = NONE;
        if (at != NONE) {
            rows.getSelectionModel().clearSelection();
            rows.getSelectionModel().select(at);
            look(rows.getItems().get(at));
        } else if (!rows.isFocused()) {
            rows.getSelectionModel().clearSelection();
        }
    }

    private int shown() {
        Prepared prepared = model.preparedProperty().get();
        List<Receipt> all = rows.getItems();
        for (int i = 0; prepared != null && i < all.size(); i++) {
            if (all.get(i).id() == prepared.evidence().receipt().id()) {
                return i;
            }
        }
        return NONE;
    }

    void focus() {
        table.focusRows();
    }

    void clear() {
        rows.getSelectionModel().clearSelection();
    }
}
