package org.creditdesk.ui.accounts;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The entries of the account file, and what can be done with one of them. */
final class EntriesView implements ScreenView {
    /** Below it, who did it gives way to why; the details have both. */
    private static final double ROOM_FOR_ALL = 740;

    private final Workplace place;
    private final List<Command> commands = new ArrayList<>();
    private AccountViewModel model;
    private EntryViewModel details;

    @FXML
    private PagedTable<EntryLine> entries;

    @FXML
    private Button showDetails;

    @FXML
    private Button reverse;

    @FXML
    private Button rollBack;

    @FXML
    private Label notReversible;

    EntriesView(Workplace place) {
        this.place = place;
    }

    /** Called once, by the account file. */
    void follow(AccountViewModel followed, ChangeViewModel change, EntryViewModel entry) {
        model = followed;
        details = entry;
        entries.columns(AccountColumns.entries())
                .copies(AccountWords::line, place::copy)
                .opens(line -> details.show(line.entry().id()))
                .show(model.entries());
        entries.table().getColumns().stream()
                .filter(column -> "actor".equals(column.getId()))
                .forEach(column -> column.visibleProperty()
                        .bind(entries.table().widthProperty().greaterThan(ROOM_FOR_ALL)));
        Picked picked = model.picked();
        picked.entryProperty().bind(entries.table().getSelectionModel().selectedItemProperty());
        picked.entryProperty().subscribe(line -> {
            if (line != null) {
                details.follow(line.entry().id());
            }
        });
        notReversible
                .textProperty()
                .bind(picked.isRedemption()
                        .flatMap(redemption -> redemption ? picked.entryNotRollable() : picked.notReversible()));
        var redemption = new SimpleBooleanProperty();
        redemption.bind(picked.isRedemption());
        reverse.visibleProperty().bind(redemption.not());
        rollBack.visibleProperty().bind(redemption);
        var inSight = model.tabProperty().isEqualTo(0);
        add(
                showDetails,
                Command.of(
                        "entry_details",
                        "mdal-info",
                        "I",
                        inSight.and(picked.entryProperty().isNotNull()),
                        () -> details.show(picked.entryProperty().get().entry().id())));
        add(
                reverse,
                Command.of(
                        "reverse_entry",
                        "mdmz-undo",
                        "R",
                        inSight.and(redemption.not())
                                .and(notReversible.textProperty().isEmpty()),
                        () -> change.open(new ChangeTask(
                                ChangeKind.REVERSE,
                                picked.entryProperty().get().entry().id()))));
        add(
                rollBack,
                Command.of(
                        "roll_back",
                        "mdmz-undo",
                        "B",
                        inSight.and(redemption).and(notReversible.textProperty().isEmpty()),
                        () -> change.open(new ChangeTask(
                                ChangeKind.ROLL_BACK,
                                picked.entryProperty().get().entry().id()))));
    }

    private void add(Button button, Command command) {
        commands.add(command);
        Buttons.show(button, command);
    }

    /** Selects an entry and shows its details; where its row is not loaded, the details alone. */
    void select(EntryId id) {
        details.show(id);
        model.line(id).ifPresent(line -> {
            entries.table().getSelectionModel().clearSelection();
            entries.table().getSelectionModel().select(line);
            entries.table().scrollTo(line);
        });
    }

    PagedTable<EntryLine> table() {
        return entries;
    }

    @Override
    public List<Command> commands() {
        return commands;
    }
}
