package org.creditdesk.ui.promo;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.creditdesk.account.EmailReport;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Icons;

/** A list of accounts: typed, pasted or out of a file, and which of its lines name nobody. */
public final class AccountsInput extends VBox {
    private final TextArea text = new TextArea();
    private final Label summary = new Label();
    private final Label wrong = new Label();
    private final Button file = new Button(Texts.of("promo.accounts.file"), Icons.decoration("mdal-insert_drive_file"));
    private final Button leaveOut = new Button();

    public AccountsInput() {
        getStyleClass().add("accounts-input");
        text.setPrefRowCount(3);
        text.setPromptText(Texts.of("promo.accounts.prompt"));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveWithTab);
        summary.getStyleClass().add("caption");
        summary.setMaxWidth(Double.MAX_VALUE);
        summary.setWrapText(true);
        HBox.setHgrow(summary, Priority.ALWAYS);
        wrong.getStyleClass().add("accounts-wrong");
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        leaveOut.managedProperty().bind(leaveOut.visibleProperty());
        leaveOut.setMinWidth(USE_PREF_SIZE);
        file.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(summary, leaveOut, file);
        row.getStyleClass().add("title-line");
        getChildren().setAll(text, row, wrong);
        accessibleTextProperty().subscribe(text::setAccessibleText);
        idProperty().subscribe(id -> {
            text.setId(id + "-text");
            file.setId(id + "-file");
            leaveOut.setId(id + "-leave-out");
            summary.setId(id + "-summary");
            wrong.setId(id + "-wrong");
        });
    }

    /** Tab goes on to the next field, as in every other; no email has one in it. */
    private void leaveWithTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            Event.fireEvent(
                    text,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
        }
    }

    /** @param choosesFile asks for a file and puts its text into the list */
    void bind(DesignViewModel model, Runnable choosesFile) {
        text.textProperty().bindBidirectional(model.form().accounts().valueProperty());
        file.setOnAction(event -> choosesFile.run());
        leaveOut.setOnAction(event -> {
            model.leaveOutWrongAccounts();
            text.requestFocus();
        });
        model.accountsProperty().subscribe(report -> show(model.form().accountsText(), report));
    }

    private void show(EmailText list, EmailReport report) {
        summary.setText(AccountsWords.summary(list, report));
        wrong.setText(AccountsWords.listed(list, report));
        leaveOut.setText(Texts.of("promo.accounts.leave-out", report.wrong().size()));
        leaveOut.setVisible(!report.wrong().isEmpty());
    }
}
