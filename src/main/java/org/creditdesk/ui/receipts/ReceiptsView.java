package org.creditdesk.ui.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptHistory;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.LoadState;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.ReceiptArgument;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The checkout's receipts, and beside them the one that is looked at. */
final class ReceiptsView implements ScreenView {
    /** Pixels in which all columns can be read. */
    private static final double WIDE = 1_000;

    private final ReceiptsViewModel model;
    private final Workplace place;
    private final List<Command> commands;
    private ReceiptArgument argument;

    @FXML
    private Button needingButton;

    @FXML
    private Button importButton;

    @FXML
    private TextField text;

    @FXML
    private ComboBox<String> provider;

    @FXML
    private ComboBox<StateChoice> state;

    @FXML
    private PagedTable<Receipt> table;

    @FXML
    private ReceiptPanelView receiptPanelController;

    /** @param argument which to look for; null for what was looked at last */
    ReceiptsView(ReceiptsViewModel model, Workplace place, ReceiptArgument argument) {
        this.model = model;
        this.place = place;
        this.argument = argument;
        var isLookedAt = model.historyProperty().isNotNull();
        var hasAccount = isShown(shown -> email(shown) != null);
        var isNeeded = isShown(shown -> shown.needing().need() != null);
        var hasSheet = isShown(shown -> shown.receipt().refundedMinor() > 0
                || shown.receipt().dispute() != null
                || shown.needing().wasTakenBack());
        this.commands = List.of(
                Command.of("receipt_account", "mdmz-person", "Ctrl+Enter", hasAccount, this::openAccount),
                Command.of("copy_receipt", "mdal-content_copy", "Ctrl+Shift+C", isLookedAt, this::copy),
                Command.of("filter_receipts", "mdal-filter_list", "Ctrl+F", () -> text.requestFocus()),
                Command.of("import_receipts", "mdal-input", "Ctrl+O", () -> place.navigator()
                        .go(Route.to(Screen.RECEIPT_IMPORT))),
                Command.of("receipts_needing", Screen.RECEIPT_QUEUE.icon(), "Ctrl+Shift+N", () -> place.navigator()
                        .go(Route.to(Screen.RECEIPT_QUEUE))),
                Command.of("receipt_evidence", Screen.RECEIPT_QUEUE.icon(), "Ctrl+E", isNeeded, () -> place.navigator()
                        .go(Route.evidence(lookedAt().id()))),
                Command.of("claw_back", Screen.CLAW_BACK.icon(), "Ctrl+B", hasSheet, () -> place.navigator()
                        .go(Route.clawBack(lookedAt().id()))));
    }

    private BooleanBinding isShown(Predicate<ReceiptHistory> what) {
        return Bindings.createBooleanBinding(
                () -> model.historyProperty().get() != null
                        && what.test(model.historyProperty().get()),
                model.historyProperty());
    }

    private Receipt lookedAt() {
        return model.historyProperty().get().receipt();
    }

    /** Whom the receipt is credited to, or should be; null where that is nobody. */
    static String email(ReceiptHistory history) {
        return history.creditedEmail() == null ? history.email() : history.creditedEmail();
    }

    @FXML
    private void initialize() {
        Buttons.show(importButton, commands.get(3));
        Buttons.show(needingButton, commands.get(4));
        needingButton.textProperty().bind(model.needingProperty().map(ReceiptFacts::needing));
        text.textProperty().bindBidirectional(model.textProperty());
        provider.setItems(model.providers());
        provider.setConverter(Words.of(value -> value.isEmpty() ? Texts.of("receipts.any_provider") : value));
        provider.valueProperty().bindBidirectional(model.providerProperty());
        state.getItems().setAll(StateChoice.values());
        state.setConverter(Words.of(StateChoice::words));
        state.valueProperty().bindBidirectional(model.stateProperty());
        model.rows().stateProperty().subscribe(this::sayWhatIsMissing);
        table.columns(ReceiptColumns.all())
                .copies(Receipt::receipt, place::copy)
                .opens(row -> openAccount())
                .show(model.rows());
        table.table().getSelectionModel().selectedItemProperty().subscribe(model::look);
        makeRoom();
        receiptPanelController.follow(model, commands);
    }

    private void sayWhatIsMissing(LoadState loaded) {
        boolean some = model.isFiltered();
        table.setEmptyTitle(some ? Texts.of("receipts.none_such") : Texts.of("receipts.none"));
        table.setEmptyText(some ? Texts.of("receipts.none_such_text") : Texts.of("receipts.none_text"));
    }

    /** Beside the panel, which says the rest, only what tells receipts apart has room in most windows. */
    private void makeRoom() {
        table.table().getColumns().stream()
                .filter(column ->
                        Set.of("provider", "credits", "email", "amount").contains(column.getId()))
                .forEach(column -> column.visibleProperty()
                        .bind(model.historyProperty()
                                .isNull()
                                .or(table.widthProperty().greaterThan(WIDE))));
    }

    private void openAccount() {
        ReceiptHistory history = model.historyProperty().get();
        if (history != null && email(history) != null) {
            Receipt receipt = history.receipt();
            boolean isCredited = history.creditedEmail() != null;
            place.navigator().go(Route.account(isCredited ? receipt.creditedAccountId() : receipt.accountId()));
        }
    }

    private void copy() {
        place.copy(lookedAt().receipt());
    }

    @Override
    public void shown() {
        if (argument != null) {
            model.find(argument.receipt());
            argument = null;
        }
        model.reload();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public List<Command> commands() {
        return new ArrayList<>(commands);
    }

    @Override
    public void focusContent() {
        table.focusRows();
    }

    @Override
    public boolean escape() {
        boolean open = model.historyProperty().get() != null;
        model.close();
        if (open) {
            table.table().getSelectionModel().clearSelection();
        }
        return open;
    }
}
