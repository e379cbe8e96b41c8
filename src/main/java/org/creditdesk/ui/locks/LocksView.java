package org.creditdesk.ui.locks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import org.creditdesk.redeem.LockedAccount;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.LoadState;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The accounts that are locked out, soonest end first, and beside them why. */
final class LocksView implements ScreenView {
    private final LocksViewModel model;
    private final Workplace place;
    private final List<Command> commands = new ArrayList<>();

    @FXML
    private Label asOf;

    @FXML
    private PagedTable<LockedAccount> table;

    @FXML
    private LiftView liftController;

    LocksView(LocksViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
    }

    @FXML
    private void initialize() {
        table.columns(LockColumns.all(Instant::now))
                .copies(LockedAccount::email, place::copy)
                .opens(model::open)
                .show(model.rows());
        table.table().getSelectionModel().selectedItemProperty().subscribe(model::select);
        makeRoom();
        asOf.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Set.of(LoadState.FILLED, LoadState.EMPTY)
                                        .contains(model.rows().stateProperty().get())
                                ? Texts.of("locks.as_of", Formats.moment(Instant.now()))
                                : "",
                        model.rows().arrivalsProperty(),
                        model.rows().stateProperty()));
        liftController.follow(model.lift());
        addCommands();
    }

    /** Beside the panel, which says the rest, only who and how long has room. */
    private void makeRoom() {
        table.table().getColumns().stream()
                .filter(column -> Set.of("starts", "ends", "cause").contains(column.getId()))
                .forEach(column -> column.visibleProperty()
                        .bind(model.lift().openProperty().not()));
    }

    private void addCommands() {
        var may = new SimpleBooleanProperty(model.lift().noPermission() == null);
        commands.add(Command.of(
                "why_lift",
                "mdal-lock_open",
                "Ctrl+L",
                model.lift().lockOutProperty().isNotNull().and(may),
                liftController::focusReason));
        commands.addAll(liftController.commands());
        model.lift().openProperty().subscribe((before, open) -> {
            if (!open) {
                focusContent();
            }
        });
    }

    @Override
    public void shown() {
        model.reload();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void focusContent() {
        table.focusRows();
    }

    @Override
    public boolean escape() {
        boolean open = model.lift().openProperty().get();
        model.lift().close();
        return open;
    }
}
