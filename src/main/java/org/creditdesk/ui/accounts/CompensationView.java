package org.creditdesk.ui.accounts;

import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.Reason;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.ScreenView;

/** The compensation form beside the account file. */
final class CompensationView implements ScreenView {
    private CompensationViewModel model;
    private CompensationForm bound;

    @FXML
    private Node panel;

    @FXML
    private Node fields;

    @FXML
    private TextField credits;

    @FXML
    private ComboBox<Reason> reason;

    @FXML
    private Label ticketLabel;

    @FXML
    private TextField ticket;

    @FXML
    private TextArea customerNote;

    @FXML
    private TextArea internalNote;

    @FXML
    private Label before;

    @FXML
    private Label after;

    @FXML
    private Label obstacle;

    @FXML
    private Node failure;

    @FXML
    private Label sentence;

    @FXML
    private Button give;

    /** Called once, by the account file that the form stands beside. */
    void follow(CompensationViewModel followed) {
        model = followed;
        panel.visibleProperty().bind(model.openProperty());
        panel.managedProperty().bind(panel.visibleProperty());
        reason.setItems(FXCollections.observableArrayList());
        Bindings.bindContent(reason.getItems(), model.reasons());
        reason.setConverter(words());
        fields.disableProperty().bind(model.busyProperty());
        model.formProperty().subscribe(this::bind);
        before.textProperty()
                .bind(model.previewProperty()
                        .map(Preview::before)
                        .map(Formats::number)
                        .orElse(""));
        after.textProperty()
                .bind(model.previewProperty()
                        .map(Preview::after)
                        .map(Formats::number)
                        .orElse(""));
        obstacle.textProperty().bind(model.obstacleProperty());
        model.refusedProperty().subscribe(refused -> {
            obstacle.getStyleClass().remove("bad-text");
            if (refused) {
                obstacle.getStyleClass().add("bad-text");
            }
        });
        failure.visibleProperty().bind(model.failureProperty().isNotNull());
        sentence.textProperty()
                .bind(model.failureProperty().map(FailureMessage::sentence).orElse(""));
        give.textProperty().bind(model.verbProperty());
        give.disableProperty()
                .bind(model.busyProperty().or(model.obstacleProperty().isNotEmpty()));
        model.openProperty().subscribe(open -> {
            if (open) {
                credits.requestFocus();
            }
        });
    }

    private void bind(CompensationForm form) {
        if (bound != null) {
            connect(bound, false);
        }
        bound = form;
        if (bound != null) {
            connect(bound, true);
        }
    }

    private void connect(CompensationForm form, boolean on) {
        connect(credits.textProperty(), form.credits.valueProperty(), on);
        connect(reason.valueProperty(), form.reason.valueProperty(), on);
        connect(ticket.textProperty(), form.ticket.valueProperty(), on);
        connect(customerNote.textProperty(), form.customerNote.valueProperty(), on);
        connect(internalNote.textProperty(), form.internalNote.valueProperty(), on);
        ticketLabel.textProperty().unbind();
        if (on) {
            ticketLabel
                    .textProperty()
                    .bind(form.reason
                            .valueProperty()
                            .map(Reason::needsTicket)
                            .orElse(false)
                            .map(needed -> Texts.of(needed ? "compensate.ticket_required" : "compensate.ticket")));
        }
    }

    private static <T> void connect(Property<T> control, Property<T> value, boolean on) {
        if (on) {
            control.bindBidirectional(value);
        } else {
            control.unbindBidirectional(value);
        }
    }

    private static StringConverter<Reason> words() {
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

    @FXML
    private void give() {
        model.give();
    }

    @FXML
    private void cancel() {
        model.close();
    }
}
