package org.creditdesk.ui.redeem;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.ScreenView;
import org.kordamp.ikonli.javafx.FontIcon;

/** The screen on which a code is redeemed. */
final class RedeemView implements ScreenView {
    private final RedeemViewModel model;
    private final AutopsyViewModel autopsy;
    private final Command redeemCommand;
    private final Command creditsCommand;
    private final Command refreshCommand;

    @FXML
    private Node noRight;

    @FXML
    private Label noRightText;

    @FXML
    private FormField emailField;

    @FXML
    private TextField email;

    @FXML
    private Node account;

    @FXML
    private Label accountText;

    @FXML
    private Button openAccount;

    @FXML
    private FormField codeField;

    @FXML
    private TextField code;

    @FXML
    private Button redeem;

    @FXML
    private Label blocked;

    @FXML
    private Node answer;

    @FXML
    private Node message;

    @FXML
    private FontIcon messageIcon;

    @FXML
    private Label messageText;

    @FXML
    private Label outcome;

    @FXML
    private Label balance;

    @FXML
    private Label replayed;

    @FXML
    private FontIcon balanceIcon;

    @FXML
    private FontIcon alertIcon;

    @FXML
    private Button getCredits;

    @FXML
    private Button refresh;

    @FXML
    private Label opened;

    @FXML
    private AutopsyView autopsyController;

    @FXML
    private Node failure;

    @FXML
    private Label failureText;

    RedeemView(RedeemViewModel model, AutopsyViewModel autopsy) {
        this.model = model;
        this.autopsy = autopsy;
        this.creditsCommand = Command.of("get_credits", "mdal-launch", "Shortcut+Shift+G", model::getCredits);
        this.refreshCommand = Command.of(
                "refresh_balance", "mdmz-refresh", null, model.accountProperty().isNotNull(), model::load);
        this.redeemCommand = Command.of(
                "redeem", "mdmz-redeem", "Ctrl+Enter", model.blockedProperty().isNull(), model::redeem);
    }

    @FXML
    private void initialize() {
        noRight.setVisible(model.noPermission() != null);
        noRightText.setText(model.noPermission() == null ? "" : model.noPermission());
        email.textProperty().bindBidirectional(model.email().valueProperty());
        code.setTextFormatter(CodeText.formatter());
        code.textProperty().bindBidirectional(model.code().valueProperty());
        emailField.follow(model.email());
        codeField.follow(model.code());
        code.setOnAction(event -> model.redeem());
        email.setOnAction(event -> code.requestFocus());
        redeem.textProperty().bind(model.buttonProperty());
        redeem.disableProperty().bind(model.blockedProperty().isNotNull().or(model.workingProperty()));
        redeem.setOnAction(event -> model.redeem());
        blocked.textProperty()
                .bind(model.blockedProperty()
                        .map(reason -> reason.equals(model.noPermission())
                                        || reason.equals(
                                                model.email().messageProperty().get())
                                ? ""
                                : reason)
                        .orElse(""));
        account.visibleProperty().bind(model.accountProperty().isNotNull());
        Buttons.showIcon(openAccount, Command.of("open_account", "mdal-launch", null, model::openAccount));
        model.accountProperty().subscribe(this::show);
        model.answerProperty().subscribe(this::show);
        answer.visibleProperty().bind(model.answerProperty().isNotNull());
        failure.visibleProperty().bind(model.failureProperty().isNotNull());
        failureText.textProperty().bind(model.failureProperty().orElse(""));
        message.visibleProperty().bind(answer.visibleProperty());
        opened.textProperty().bind(model.openedProperty().orElse(""));
        opened.visibleProperty().bind(opened.textProperty().isNotEmpty());
        Buttons.show(getCredits, creditsCommand);
        Buttons.showIcon(refresh, refreshCommand);
        autopsyController.follow(autopsy, model);
    }

    private void show(AccountHeader header) {
        boolean zero = header != null && header.balance() == 0;
        accountText.setText(
                header == null
                        ? ""
                        : Texts.of(
                                "redeem.account",
                                header.name() == null ? "" : header.name(),
                                Formats.country(header.region())));
        balance.setText(header == null ? "–" : Formats.number(header.balance()));
        balance.getStyleClass().remove("bad-text");
        if (zero) {
            balance.getStyleClass().add("bad-text");
        }
        balance.setAccessibleText(
                header == null ? "" : Texts.of(zero ? "redeem.balance-zero" : "redeem.balance-is", header.balance()));
        alertIcon.setVisible(zero);
        balanceIcon.setVisible(!zero);
    }

    private void show(Attempted attempted) {
        if (attempted == null) {
            return;
        }
        message.getStyleClass().removeAll("good", "bad", "warning");
        message.getStyleClass()
                .add(
                        switch (attempted.kind()) {
                            case APPLIED -> "good";
                            case REJECTED -> "bad";
                            case LOCKED_OUT -> "warning";
                        });
        messageIcon.setIconLiteral(
                switch (attempted.kind()) {
                    case APPLIED -> "mdal-check_circle";
                    case REJECTED -> "mdal-error";
                    case LOCKED_OUT -> "mdal-lock";
                });
        messageText.setText(attempted.message());
        outcome.setText(attempted.outcome());
        replayed.setVisible(attempted.replayed());
        code.selectAll();
    }

    @Override
    public void shown() {
        model.load();
        autopsy.ask();
        focusContent();
    }

    @Override
    public void hidden() {
        model.stop();
        autopsy.stop();
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(List.of(redeemCommand, creditsCommand, refreshCommand));
        all.addAll(autopsyController.commands());
        return all;
    }

    @Override
    public void focusContent() {
        (model.hasAccount() ? code : email).requestFocus();
    }
}
