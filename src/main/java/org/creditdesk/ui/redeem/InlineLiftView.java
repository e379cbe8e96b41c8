package org.creditdesk.ui.redeem;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.locks.LiftViewModel;

/** Lifting the lock-out that keeps a code from working, in one row: a reason, and Enter. */
final class InlineLiftView implements ScreenView {
    @FXML
    private Node panel;

    @FXML
    private FormField reasonField;

    @FXML
    private TextField reason;

    @FXML
    private Button lift;

    @FXML
    private Label failure;

    @FXML
    private Label blocked;

    /** Called once, by the autopsy that it belongs to. */
    void follow(LiftViewModel model) {
        panel.visibleProperty().bind(model.openProperty());
        reason.textProperty().bindBidirectional(model.reason().valueProperty());
        reason.setOnAction(event -> model.lift());
        reason.setDisable(model.noPermission() != null);
        reasonField.disableProperty().bind(model.workingProperty());
        lift.setText(Texts.of("command.lift_lock_out"));
        lift.setOnAction(event -> model.lift());
        lift.disableProperty().bind(model.blockedProperty().isNotNull());
        failure.textProperty().bind(model.failureProperty().orElse(""));
        blocked.textProperty()
                .bind(model.blockedProperty()
                        .flatMap(why -> model.reason().valueProperty().map(said -> words(why, said, model)))
                        .orElse(""));
    }

    /** Enter redeems nothing in this row, so it is named where the panel beside the list names Ctrl+Enter. */
    private static String words(String why, String said, LiftViewModel model) {
        boolean onlyUnsaid = model.noPermission() == null && said.isBlank() && !why.isEmpty();
        return onlyUnsaid ? Texts.of("autopsy.lift.why") : why;
    }

    @Override
    public void focusContent() {
        reason.requestFocus();
    }
}
