package org.creditdesk.ui.cases;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.creditdesk.adjust.Reason;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.ScreenView;

/** The form beside the account file in which a receipt is moved to another account. */
public final class MoveView implements ScreenView {
    private Command moving;

    @FXML
    private Node panel;

    @FXML
    private Button close;

    @FXML
    private Label receipt;

    @FXML
    private Label about;

    @FXML
    private Node noRight;

    @FXML
    private Label noRightText;

    @FXML
    private Node form;

    @FXML
    private TextField to;

    @FXML
    private ComboBox<Reason> reason;

    @FXML
    private FormField ticketField;

    @FXML
    private TextField ticket;

    @FXML
    private TextArea note;

    @FXML
    private Node foresight;

    @FXML
    private Label foresightText;

    @FXML
    private Button move;

    @FXML
    private Label failure;

    @FXML
    private Label blocked;

    /** Called once, by the account file that the form stands beside. */
    public void follow(MoveViewModel model) {
        panel.visibleProperty().bind(model.openProperty());
        Buttons.showIcon(close, Command.of("close", "mdal-close", null, model::close));
        receipt.textProperty()
                .bind(model.receiptProperty().map(Receipt::receipt).orElse(""));
        about.textProperty().bind(model.receiptProperty().map(MoveView::words).orElse(""));
        Reading.show(noRight, noRightText, model.noPermission());
        form.setVisible(model.noPermission() == null);
        form.disableProperty().bind(model.workingProperty());
        to.textProperty().bindBidirectional(model.to().valueProperty());
        reason.setItems(FXCollections.observableArrayList());
        Bindings.bindContent(reason.getItems(), model.reasons());
        reason.setConverter(descriptions());
        reason.valueProperty().bindBidirectional(model.reason().valueProperty());
        ticket.textProperty().bindBidirectional(model.ticket().valueProperty());
        ticketField
                .nameProperty()
                .bind(model.reason()
                        .valueProperty()
                        .map(Reason::needsTicket)
                        .orElse(false)
                        .map(needed -> Texts.of(needed ? "change.ticket_required" : "change.ticket")));
        note.textProperty().bindBidirectional(model.note().valueProperty());
        foresightText.textProperty().bind(Bindings.createStringBinding(model::foresight, model.previewProperty()));
        foresight.visibleProperty().bind(foresightText.textProperty().isNotEmpty());
        moving = Command.of(
                "move_the_receipt",
                "mdal-arrow_forward",
                "Ctrl+Enter",
                model.openProperty().and(model.blockedProperty().isNull()),
                model::move);
        Buttons.show(move, moving);
        move.textProperty()
                .bind(Bindings.createStringBinding(model::verb, model.previewProperty(), model.openProperty()));
        failure.textProperty().bind(model.failureProperty().orElse(""));
        blocked.textProperty()
                .bind(model.blockedProperty()
                        .map(why -> model.noPermission() == null ? why : "")
                        .orElse(""));
    }

    private static String words(Receipt receipt) {
        String credited = receipt.isCredited()
                ? Texts.of("receipt.credited_by", receipt.creditedSeq().toString())
                : Texts.of("receipt.not_credited");
        return Texts.of(
                "move.about",
                Formats.money(receipt.amountMinor(), receipt.currency()),
                Formats.day(receipt.purchasedAt()),
                Formats.credits(receipt.credits()),
                credited);
    }

    private static StringConverter<Reason> descriptions() {
        return new StringConverter<>() {
            @Override
            public String toString(Reason reason) {
                return reason == null ? "" : reason.description();
            }

            @Override
            public Reason fromString(String text) {
                throw new UnsupportedOperationException("reasons are chosen, not typed");
            }
        };
    }

    /** Gives the keyboard to where the other account is typed. */
    public void focusTarget() {
        to.requestFocus();
    }

    @Override
    public List<Command> commands() {
        return List.of(moving);
    }
}
