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
import org.creditdesk.ui.kit.ScreenView;

/** What can be done with a receipt of the account file: moving it. */
public final class MoveActions implements ScreenView {
    private Command begin;

    @FXML
    private Button move;

    @FXML
    private Label notMovable;

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
        return List.of(begin);
    }
}
