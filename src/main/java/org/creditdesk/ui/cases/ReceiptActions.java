package org.creditdesk.ui.cases;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** What can be done with a receipt of the account file: moving it, taking its credits back, seeing what it needs. */
public final class ReceiptActions implements ScreenView {
    private final Workplace place;
    private Command begin;
    private Command evidence;
    private Command clawBack;

    @FXML
    private Button move;

    @FXML
    private Button evidenceButton;

    @FXML
    private Button clawBackButton;

    @FXML
    private Label notMovable;

    ReceiptActions(Workplace place) {
        this.place = place;
    }

    /**
     * Called once, by the account file.
     *
     * @param inSight whether the receipts are
     * @param then what follows when the form is open
     */
    public void follow(
            ObservableValue<Receipt> picked, ObservableBooleanValue inSight, MoveViewModel model, Runnable then) {
        notMovable
                .textProperty()
                .bind(picked.map(receipt -> refusal(receipt, model)).orElse(Texts.of("move.pick")));
        var may = Bindings.createBooleanBinding(
                () -> inSight.get() && notMovable.getText().isEmpty(), inSight, notMovable.textProperty());
        begin = Command.of("move_receipt", "mdal-arrow_forward", "M", may, () -> {
            model.open(picked.getValue());
            then.run();
        });
        Buttons.show(move, begin);
        followQueue(picked, inSight);
    }

    private void followQueue(ObservableValue<Receipt> picked, ObservableBooleanValue inSight) {
        var some = Bindings.createBooleanBinding(() -> inSight.get() && picked.getValue() != null, inSight, picked);
        var givenBack = Bindings.createBooleanBinding(
                () -> inSight.get() && picked.getValue() != null && isGivenBack(picked.getValue()), inSight, picked);
        evidence = Command.of("receipt_evidence", Screen.RECEIPT_QUEUE.icon(), "F", some, () -> place.navigator()
                .go(Route.evidence(picked.getValue().id())));
        clawBack = Command.of("claw_back", Screen.CLAW_BACK.icon(), "B", givenBack, () -> place.navigator()
                .go(Route.clawBack(picked.getValue().id())));
        Buttons.show(evidenceButton, evidence);
        Buttons.show(clawBackButton, clawBack);
        clawBackButton.visibleProperty().bind(givenBack);
    }

    private static boolean isGivenBack(Receipt receipt) {
        return receipt.refundedMinor() > 0 || receipt.dispute() != null;
    }

    private static String refusal(Receipt receipt, MoveViewModel model) {
        if (model.noPermission() != null) {
            return model.noPermission();
        }
        boolean back = receipt.refundedMinor() > 0
                || receipt.dispute() != null && receipt.dispute().isAgainstUs();
        return back ? Texts.of("move.given_back") : "";
    }

    @Override
    public List<Command> commands() {
        return List.of(begin, evidence, clawBack);
    }
}
