package org.creditdesk.ui.receipts;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.creditdesk.receipt.ReceiptHistory;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.ScreenView;

/** One receipt, beside the list of them. */
final class ReceiptPanelView implements ScreenView {
    @FXML
    private Node panel;

    @FXML
    private Button close;

    @FXML
    private Label receipt;

    @FXML
    private Node needs;

    @FXML
    private Label need;

    @FXML
    private Label credited;

    @FXML
    private Button account;

    @FXML
    private Button copy;

    @FXML
    private Button evidence;

    @FXML
    private Button clawBack;

    @FXML
    private VBox facts;

    @FXML
    private Label nothing;

    @FXML
    private VBox happened;

    @FXML
    private Label failure;

    /** @param commands that open the account and copy the receipt ID; the last two show its evidence and its worksheet */
    void follow(ReceiptsViewModel model, List<Command> commands) {
        panel.visibleProperty()
                .bind(model.historyProperty()
                        .isNotNull()
                        .or(model.failureProperty().isNotEmpty()));
        Buttons.showIcon(close, Command.of("close", "mdal-close", null, model::close));
        Buttons.show(account, commands.get(0));
        Buttons.show(copy, commands.get(1));
        showWherePossible(evidence, commands.get(commands.size() - 2));
        showWherePossible(clawBack, commands.get(commands.size() - 1));
        failure.textProperty().bind(model.failureProperty());
        model.historyProperty().subscribe(this::show);
    }

    private static void showWherePossible(Button button, Command command) {
        Buttons.show(button, command);
        button.visibleProperty().bind(command.enabled());
    }

    private void show(ReceiptHistory history) {
        if (history == null) {
            return;
        }
        receipt.setText(history.receipt().receipt());
        need.setText(ReceiptFacts.need(history.needing().need()));
        needs.setVisible(history.needing().need() != null);
        credited.setText(ReceiptFacts.credited(history));
        String email = ReceiptsView.email(history);
        account.setText(email == null ? Texts.of("receipts.no_account") : Texts.of("receipts.open_account", email));
        facts.getChildren().setAll(ReceiptFacts.of(history));
        List<Node> lines = ReceiptFacts.happened(history);
        happened.getChildren().setAll(lines);
        nothing.setVisible(lines.isEmpty());
    }
}
