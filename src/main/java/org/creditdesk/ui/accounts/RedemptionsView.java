package org.creditdesk.ui.accounts;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.creditdesk.redeem.Redemption;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The redemptions of the account file, and rolling one of them back. */
final class RedemptionsView implements ScreenView {
    private static final int TAB = 3;

    private final Workplace place;
    private Command rollingBack;

    @FXML
    private PagedTable<Redemption> redemptions;

    @FXML
    private Button rollBackRedemption;

    @FXML
    private Label notRollable;

    RedemptionsView(Workplace place) {
        this.place = place;
    }

    /** Called once, by the account file. */
    void follow(AccountViewModel model, ChangeViewModel change) {
        redemptions
                .columns(AccountColumns.redemptions())
                .copies(Redemption::code, place::copy)
                .show(model.redemptions());
        Picked picked = model.picked();
        picked.redemptionProperty().bind(redemptions.table().getSelectionModel().selectedItemProperty());
        notRollable.textProperty().bind(picked.redemptionNotRollable());
        rollingBack = Command.of(
                "roll_back_redemption",
                "mdmz-undo",
                "Shift+B",
                model.tabProperty()
                        .isEqualTo(TAB)
                        .and(notRollable.textProperty().isEmpty()),
                () -> change.open(new ChangeTask(
                        ChangeKind.ROLL_BACK, picked.redemptionProperty().get().entry())));
        Buttons.show(rollBackRedemption, rollingBack);
    }

    PagedTable<Redemption> table() {
        return redemptions;
    }

    @Override
    public List<Command> commands() {
        return List.of(rollingBack);
    }
}
