package org.creditdesk.ui.requests;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.creditdesk.adjust.AdjustmentRequest;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.Similar;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FactPair;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.ScreenView;

/** One request beside the queue: what it would do, why it was made, and the decision. */
final class RequestView implements ScreenView {
    private RequestsViewModel model;
    private Consumer<AdjustmentRequest> opened;
    private Runnable back;

    @FXML
    private Node request;

    @FXML
    private Node nothing;

    @FXML
    private Label title;

    @FXML
    private Label state;

    @FXML
    private Label amount;

    @FXML
    private Hyperlink account;

    @FXML
    private Node beforeAfter;

    @FXML
    private Label before;

    @FXML
    private Label after;

    @FXML
    private FlowPane facts;

    @FXML
    private Node similar;

    @FXML
    private VBox similarLines;

    @FXML
    private Label outcome;

    @FXML
    private Node failure;

    @FXML
    private Label sentence;

    @FXML
    private Node decision;

    @FXML
    private Button approve;

    @FXML
    private Label obstacle;

    @FXML
    private FormField whyField;

    @FXML
    private TextField why;

    @FXML
    private Button reject;

    @FXML
    private Button withdraw;

    /** Called once, by the queue. @param goesBack puts the keyboard to the queue */
    void follow(RequestsViewModel followed, Consumer<AdjustmentRequest> opens, Runnable goesBack) {
        model = followed;
        opened = opens;
        back = goesBack;
        request.visibleProperty().bind(model.selectedProperty().isNotNull());
        nothing.visibleProperty().bind(model.selectedProperty().isNull());
        model.selectedProperty().subscribe(this::show);
        why.textProperty().bindBidirectional(model.whyProperty());
        showPreview();
        showDecision();
    }

    private void show(AdjustmentRequest shown) {
        if (shown == null) {
            return;
        }
        title.setText(Texts.of("requests.title", Long.toString(shown.id()), Formats.word(shown.kind())));
        state.setText(Formats.word(shown.state()));
        state.getStyleClass().setAll("label", "badge", RequestColumns.badge(shown.state()));
        amount.setText(Formats.signed(shown.amount()));
        account.setText(shown.email());
        facts.getChildren().setAll(RequestFacts.of(shown, Instant.now()));
    }

    private void showPreview() {
        before.textProperty().bind(preview(answer -> Formats.number(answer.before()), ""));
        after.textProperty().bind(preview(answer -> Formats.number(answer.after()), ""));
        beforeAfter.visibleProperty().bind(stand(RequestStand::isOpen, false));
        preview(Preview::similar, List.<Similar>of()).subscribe(found -> similarLines
                .getChildren()
                .setAll(found.stream()
                        .map(RequestWords::similar)
                        .map(FactPair::words)
                        .toList()));
        similar.visibleProperty().bind(Bindings.isNotEmpty(similarLines.getChildren()));
    }

    private void showDecision() {
        outcome.textProperty().bind(stand(RequestStand::outcome, ""));
        failure.visibleProperty().bind(model.failureProperty().isNotNull());
        sentence.textProperty()
                .bind(model.failureProperty().map(FailureMessage::sentence).orElse(""));
        decision.visibleProperty().bind(stand(RequestStand::isOpen, false));
        decision.disableProperty().bind(model.busyProperty());
        approve.textProperty().bind(stand(RequestStand::verb, ""));
        approve.disableProperty().bind(stand(now -> !now.canBeApproved(), true));
        obstacle.textProperty().bind(stand(RequestStand::obstacle, ""));
        model.standProperty().subscribe(now -> {
            obstacle.getStyleClass().remove("bad-text");
            if (now != null && now.refused()) {
                obstacle.getStyleClass().add("bad-text");
            }
        });
        whyField.visibleProperty().bind(stand(now -> now.rejectable() || now.withdrawable(), false));
        whyField.nameProperty()
                .bind(stand(now -> Texts.of(now.withdrawable() ? "requests.why_optional" : "requests.why"), ""));
        reject.visibleProperty().bind(stand(RequestStand::rejectable, false));
        reject.disableProperty().bind(why.textProperty().map(String::isBlank));
        withdraw.visibleProperty().bind(stand(RequestStand::withdrawable, false));
    }

    private <T> ObservableValue<T> stand(Function<RequestStand, T> part, T none) {
        return model.standProperty().map(part).orElse(none);
    }

    private <T> ObservableValue<T> preview(Function<Preview, T> part, T none) {
        return model.previewProperty().map(part).orElse(none);
    }

    /** Puts the keyboard where the reason is typed. */
    void askWhy() {
        why.requestFocus();
    }

    boolean isTyping() {
        return why.isFocused();
    }

    @FXML
    private void approve() {
        model.approve();
        back.run();
    }

    /** Enter where the reason is typed: the one who decides rejects, the one who asked withdraws. */
    @FXML
    private void said() {
        if (reject.isVisible()) {
            reject();
        } else {
            withdraw();
        }
    }

    @FXML
    private void reject() {
        if (!reject.isDisabled()) {
            model.reject();
            back.run();
        }
    }

    @FXML
    private void withdraw() {
        model.withdraw();
        back.run();
    }

    @FXML
    private void openAccount() {
        opened.accept(model.selectedProperty().get());
    }
}
