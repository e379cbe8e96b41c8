package org.creditdesk.ui.accounts;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.creditdesk.ledger.Grant;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The grants of the account file, and voiding one of them. */
final class GrantsView implements ScreenView {
    private static final int TAB = 2;

    private final Workplace place;
    private Command voiding;

    @FXML
    private PagedTable<Grant> grants;

    @FXML
    private Button voidGrant;

    @FXML
    private Label notVoidable;

    GrantsView(Workplace place) {
        this.place = place;
    }

    /** Called once, by the account file. */
    void follow(AccountViewModel model, ChangeViewModel change) {
        grants.columns(AccountColumns.grants())
                .copies(row -> row.entry().toString(), place::copy)
                .show(model.grants());
        Picked picked = model.picked();
        picked.grantProperty().bind(grants.table().getSelectionModel().selectedItemProperty());
        notVoidable.textProperty().bind(picked.notVoidable());
        voiding = Command.of(
                "void_grant",
                "mdmz-remove_circle_outline",
                "V",
                model.tabProperty()
                        .isEqualTo(TAB)
                        .and(notVoidable.textProperty().isEmpty()),
                () -> change.open(new ChangeTask(
                        ChangeKind.VOID, picked.grantProperty().get().entry())));
        Buttons.show(voidGrant, voiding);
    }

    PagedTable<Grant> table() {
        return grants;
    }

    @Override
    public List<Command> commands() {
        return List.of(voiding);
    }
}
