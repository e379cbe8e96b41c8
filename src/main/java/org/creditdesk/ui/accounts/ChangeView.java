package org.creditdesk.ui.accounts;

import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.Reason;
import org.creditdesk.adjust.Similar;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.DayConverter;
import org.creditdesk.ui.kit.FactPair;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.ScreenView;

/** The form beside the account file in which credits are moved by hand. */
final class ChangeView implements ScreenView {
    private ChangeViewModel model;
    private ChangeForm bound;

    @FXML
    private Node panel;

    @FXML
    private Label title;

    @FXML
    private Node fields;

    @FXML
    private VBox about;

    @FXML
    private FormField creditsField;

    @FXML
    private TextField credits;

    @FXML
    private ComboBox<Reason> reason;

    @FXML
    private FormField ticketField;

    @FXML
    private TextField ticket;

    @FXML
    private TextArea customerNote;

    @FXML
    private TextArea internalNote;

    @FXML
    private FormField lastDayField;

    @FXML
    private DatePicker lastDay;

    @FXML
    private FormField incidentField;

    @FXML
    private ComboBox<String> incident;

    @FXML
    private Label before;

    @FXML
    private Label after;

    @FXML
    private Node similar;

    @FXML
    private VBox similarLines;

    @FXML
    private Node approval;

    @FXML
    private Label approvalText;

    @FXML
    private Label obstacle;

    @FXML
    private Node failure;

    @FXML
    private Label sentence;

    @FXML
    private Button make;

    @FXML
    private Button alternative;

    /** Called once, by the account file that the form stands beside. */
    void follow(ChangeViewModel followed) {
        model = followed;
        panel.visibleProperty().bind(model.openProperty());
        reason.setItems(FXCollections.observableArrayList());
        Bindings.bindContent(reason.getItems(), model.reasons());
        reason.setConverter(words());
        incident.setItems(FXCollections.observableArrayList());
        model.incidents().addListener((InvalidationListener) changed -> offerIncidents());
        offerIncidents();
        lastDay.setConverter(new DayConverter(lastDay));
        fields.disableProperty().bind(model.busyProperty());
        model.formProperty().subscribe(this::bind);
        model.aboutProperty().subscribe(lines -> fill(about, lines));
        about.visibleProperty().bind(Bindings.isNotEmpty(about.getChildren()));
        showState();
        failure.visibleProperty().bind(model.failureProperty().isNotNull());
        sentence.textProperty()
                .bind(model.failureProperty().map(FailureMessage::sentence).orElse(""));
        model.openProperty().subscribe(open -> focus());
    }

    /** With the way back to none in front. */
    private void offerIncidents() {
        incident.getItems().setAll(model.incidents());
        incident.getItems().add(0, null);
        incidentField.setVisible(!model.incidents().isEmpty());
    }

    private void showState() {
        before.textProperty().bind(preview(answer -> Formats.number(answer.before()), ""));
        after.textProperty().bind(preview(answer -> Formats.number(answer.after()), ""));
        preview(answer -> lines(answer.similar()), List.<String>of()).subscribe(lines -> fill(similarLines, lines));
        similar.visibleProperty().bind(Bindings.isNotEmpty(similarLines.getChildren()));
        approvalText.textProperty().bind(preview(Preview::approval, ""));
        approval.visibleProperty().bind(approvalText.textProperty().isNotEmpty());
        obstacle.textProperty().bind(state(ChangeState::obstacle));
        model.stateProperty().subscribe(state -> {
            obstacle.getStyleClass().remove("bad-text");
            if (state != null && state.refused()) {
                obstacle.getStyleClass().add("bad-text");
            }
        });
        make.textProperty().bind(state(ChangeState::verb));
        make.disableProperty()
                .bind(model.busyProperty().or(obstacle.textProperty().isNotEmpty()));
        alternative.textProperty().bind(state(ChangeState::alternative));
        alternative.visibleProperty().bind(alternative.textProperty().isNotEmpty());
        alternative.defaultButtonProperty().bind(alternative.visibleProperty());
        make.defaultButtonProperty().bind(alternative.visibleProperty().not());
    }

    private ObservableValue<String> state(Function<ChangeState, String> part) {
        return model.stateProperty().map(part).orElse("");
    }

    private <T> ObservableValue<T> preview(Function<Preview, T> part, T none) {
        return model.stateProperty().map(ChangeState::preview).map(part).orElse(none);
    }

    private static List<String> lines(List<Similar> similar) {
        return similar.stream().map(ChangeWords::similar).toList();
    }

    private static void fill(VBox box, List<String> lines) {
        box.getChildren().setAll(lines.stream().map(FactPair::words).toList());
    }

    private void bind(ChangeForm form) {
        if (bound != null) {
            connect(bound, false);
        }
        bound = form;
        if (bound != null) {
            connect(bound, true);
            dress(bound);
            focus();
        }
    }

    private void connect(ChangeForm form, boolean on) {
        connect(credits.textProperty(), form.credits.valueProperty(), on);
        connect(reason.valueProperty(), form.reason.valueProperty(), on);
        connect(ticket.textProperty(), form.ticket.valueProperty(), on);
        connect(customerNote.textProperty(), form.customerNote.valueProperty(), on);
        connect(internalNote.textProperty(), form.internalNote.valueProperty(), on);
        connect(incident.valueProperty(), form.incident.valueProperty(), on);
        connect(lastDay.valueProperty(), form.lastDay.valueProperty(), on);
    }

    private static <T> void connect(Property<T> control, Property<T> value, boolean on) {
        if (on) {
            control.bindBidirectional(value);
        } else {
            control.unbindBidirectional(value);
        }
    }

    private void dress(ChangeForm form) {
        ChangeKind kind = form.task().kind();
        title.setText(Formats.word(kind));
        creditsField.setVisible(kind.asksForCredits());
        creditsField.setName(Texts.of(kind == ChangeKind.CORRECT ? "change.signed_credits" : "change.credits"));
        credits.setPromptText(kind == ChangeKind.CORRECT ? Texts.of("change.signed_prompt") : null);
        lastDayField.visibleProperty().bind(form.credits.valueProperty().map(typed -> form.canExpire()));
        ticketField
                .nameProperty()
                .bind(form.reason
                        .valueProperty()
                        .map(Reason::needsTicket)
                        .orElse(false)
                        .map(needed -> Texts.of(needed ? "change.ticket_required" : "change.ticket")));
    }

    private void focus() {
        if (model.openProperty().get() && bound != null) {
            (creditsField.isVisible() ? credits : reason).requestFocus();
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
    private void make() {
        model.make();
    }

    @FXML
    private void takeAlternative() {
        model.takeAlternative();
    }

    @FXML
    private void cancel() {
        model.close();
    }
}
