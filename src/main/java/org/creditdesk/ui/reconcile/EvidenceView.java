package org.creditdesk.ui.reconcile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** One receipt beside the queue: why it needs somebody, what proves it, and what was prepared. */
final class EvidenceView implements ScreenView {
    private final Workplace place;
    private QueueViewModel model;
    private List<Command> commands = List.of();

    @FXML
    private Node panel;

    @FXML
    private Button close;

    @FXML
    private Node content;

    @FXML
    private Label receipt;

    @FXML
    private Label why;

    @FXML
    private Button fix;

    @FXML
    private Label note;

    @FXML
    private Node request;

    @FXML
    private Label requestText;

    @FXML
    private Hyperlink requestLink;

    @FXML
    private VBox facts;

    @FXML
    private Label noEntry;

    @FXML
    private VBox entries;

    @FXML
    private Button sheet;

    @FXML
    private Button account;

    @FXML
    private Label failure;

    EvidenceView(Workplace place) {
        this.place = place;
    }

    /** @param fixing what the button does, with its key */
    void follow(QueueViewModel queue, Command fixing) {
        model = queue;
        panel.visibleProperty()
                .bind(model.preparedProperty()
                        .isNotNull()
                        .or(model.failureProperty().isNotEmpty())
                        .and(model.run().reportProperty().isNull()));
        content.visibleProperty().bind(model.preparedProperty().isNotNull());
        Buttons.showIcon(close, Command.of("close", "mdal-close", null, model::close));
        Buttons.show(fix, fixing);
        addCommands();
        requestLink.setOnAction(event -> place.navigator().go(Route.to(Screen.REQUESTS)));
        failure.textProperty().bind(model.failureProperty());
        model.preparedProperty().subscribe(prepared -> {
            if (prepared != null) {
                show(prepared);
            }
        });
    }

    private void addCommands() {
        var isShown = model.preparedProperty().isNotNull();
        var hasSheet = Bindings.createBooleanBinding(
                () -> isShown.get() && model.preparedProperty().get().evidence().sheet() != null,
                model.preparedProperty());
        var hasAccount =
                Bindings.createBooleanBinding(() -> isShown.get() && account() != null, model.preparedProperty());
        Command worksheet = Command.of("claw_back", Screen.CLAW_BACK.icon(), "Ctrl+B", hasSheet, () -> place.navigator()
                .go(Route.clawBack(lookedAt().id())));
        Command file = Command.of("receipt_account", "mdmz-person", "Ctrl+O", hasAccount, () -> openAccount(account()));
        Command copy = Command.of(
                "copy_receipt",
                "mdal-content_copy",
                "Ctrl+Shift+C",
                isShown,
                () -> place.copy(lookedAt().receipt()));
        Command requests = Command.of(
                "open_requests",
                Screen.REQUESTS.icon(),
                "Ctrl+R",
                Bindings.createBooleanBinding(
                        () -> isShown.get()
                                && model.preparedProperty().get().evidence().request() != null,
                        model.preparedProperty()),
                () -> requestLink.fire());
        commands = List.of(worksheet, file, copy, requests);
        Buttons.show(sheet, worksheet);
        Buttons.show(account, file);
        sheet.visibleProperty().bind(hasSheet);
    }

    private Receipt lookedAt() {
        return model.preparedProperty().get().evidence().receipt();
    }

    /** The one that got the credits, or else the one that should have them. */
    private Long account() {
        Evidence evidence = model.preparedProperty().get().evidence();
        Receipt of = evidence.receipt();
        if (of.creditedAccountId() != null) {
            return of.creditedAccountId();
        }
        return of.accountId() == null && evidence.fix() != null ? evidence.fix().account() : of.accountId();
    }

    private void openAccount(long id) {
        place.navigator().go(Route.account(id));
    }

    private void show(Prepared prepared) {
        Evidence evidence = prepared.evidence();
        receipt.setText(evidence.receipt().receipt());
        why.setText(why(evidence.need()));
        fix.setVisible(prepared.hasFix());
        if (prepared.hasFix()) {
            fix.setText(FixWords.verb(evidence, prepared.approval()));
            fix.setAccessibleText(fix.getText());
        }
        note.setText(note(prepared));
        request.setVisible(evidence.request() != null);
        requestText.setText(
                evidence.request() == null
                        ? ""
                        : Texts.of(
                                "triage.requested",
                                String.valueOf(evidence.request()),
                                Formats.word(evidence.requestState())));
        facts.getChildren().setAll(EvidenceFacts.of(evidence, this::openAccount));
        entries.getChildren().setAll(EvidenceFacts.entries(evidence, this::openAccount));
        noEntry.setVisible(evidence.entries().isEmpty());
    }

    private static String why(Need need) {
        return need == null ? Texts.of("queue.needs_nobody") : Texts.of("receipts.need." + QueueWords.key(need));
    }

    /** What cannot be had back; why nothing can be done, or not at once. */
    private String note(Prepared prepared) {
        if (prepared.hasFix()) {
            String notYet = model.noPermission() == null ? prepared.approval() : model.noPermission();
            return Stream.of(FixWords.takingBack(prepared.evidence().fix()), notYet == null ? "" : notYet)
                    .filter(sentence -> !sentence.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        var fixOf = prepared.evidence().fix();
        if (fixOf == null) {
            return "";
        }
        return fixOf.isPrepared() ? Texts.of("queue.waits_for_decision") : fixOf.why();
    }

    void focusFix() {
        (fix.isVisible() && !fix.isDisabled() ? fix : account.isDisabled() ? close : account).requestFocus();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }
}
