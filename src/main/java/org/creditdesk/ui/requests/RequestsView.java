package org.creditdesk.ui.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.creditdesk.adjust.AdjustmentRequest;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The queue of requests, and beside it the one in sight. */
final class RequestsView implements ScreenView {
    private final RequestsViewModel model;
    private final Workplace place;
    private final List<Command> commands = new ArrayList<>();
    /** A key that is held down decides once. */
    private boolean held;

    @FXML
    private Node root;

    @FXML
    private HBox choices;

    @FXML
    private Node ownOnly;

    @FXML
    private PagedTable<AdjustmentRequest> queue;

    @FXML
    private RequestView requestController;

    @FXML
    private ScreenView waitingController;

    RequestsView(RequestsViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
    }

    @FXML
    private void initialize() {
        ownOnly.setVisible(model.seesOwnOnly());
        fillChoices();
        queue.columns(RequestColumns.all())
                .copies(RequestWords::line, place::copy)
                .opens(this::openAccount)
                .show(model.rows());
        queue.emptyTitleProperty().bind(model.choiceProperty().map(RequestWords::empty));
        queue.emptyTextProperty().bind(model.choiceProperty().map(RequestWords::emptyBecause));
        queue.table().getColumns().stream().filter(RequestColumns::isOfState).forEach(column -> column.visibleProperty()
                .bind(model.isMixed()));
        queue.table().getColumns().stream().filter(RequestColumns::isOfMaker).forEach(column -> column.visibleProperty()
                .bind(model.isOfMany()));
        keepSelection(queue.table());
        requestController.follow(model, this::openAccount, this::focusContent);
        addCommands();
        commands.addAll(waitingController.commands());
        root.addEventFilter(KeyEvent.KEY_RELEASED, event -> held = false);
    }

    private void keepSelection(TableView<AdjustmentRequest> table) {
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.select(row);
            }
        });
        model.selectedProperty().subscribe(row -> {
            int at = row == null ? -1 : table.getItems().indexOf(row);
            if (at >= 0 && table.getSelectionModel().getSelectedIndex() != at) {
                table.getSelectionModel().clearAndSelect(at);
                table.scrollTo(at);
            }
        });
    }

    private void fillChoices() {
        var group = new ToggleGroup();
        List<RequestChoice> all = model.choices();
        for (RequestChoice choice : all) {
            var button = new ToggleButton(RequestWords.choice(choice, model.decides()));
            button.setId("requests-" + choice.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.getStyleClass().add(pill(all.indexOf(choice), all.size()));
            button.setOnAction(event -> choose(choice));
            model.choiceProperty().subscribe(now -> button.setSelected(now == choice));
            choices.getChildren().add(button);
        }
    }

    private static String pill(int at, int of) {
        return at == 0 ? "left-pill" : at == of - 1 ? "right-pill" : "center-pill";
    }

    private void choose(RequestChoice choice) {
        model.choiceProperty().set(choice);
        focusContent();
    }

    private void addCommands() {
        ObservableValue<Boolean> approvable = stand(RequestStand::canBeApproved);
        ObservableValue<Boolean> rejectable = stand(RequestStand::rejectable);
        ObservableValue<Boolean> withdrawable = stand(RequestStand::withdrawable);
        commands.add(command("approve", "mdal-check", "A", approvable, this::approve));
        commands.add(command("approve_typing", "mdal-check", "Shortcut+Enter", approvable, this::approve));
        commands.add(command("reject", "mdal-block", "R", rejectable, requestController::askWhy));
        commands.add(command("withdraw", "mdmz-undo", "W", withdrawable, this::withdraw));
        for (RequestChoice choice : model.choices()) {
            commands.add(Command.of(
                    "requests_" + choice.name().toLowerCase(Locale.ROOT),
                    "mdal-filter_list",
                    "Shortcut+" + (model.choices().indexOf(choice) + 1),
                    () -> choose(choice)));
        }
    }

    private static Command command(
            String id, String icon, String keys, ObservableValue<Boolean> enabled, Runnable action) {
        var now = new SimpleBooleanProperty();
        now.bind(enabled);
        return Command.of(id, icon, keys, now, action);
    }

    private ObservableValue<Boolean> stand(Function<RequestStand, Boolean> part) {
        return model.standProperty().map(part).orElse(false);
    }

    private void approve() {
        if (!held) {
            held = true;
            model.approve();
        }
    }

    private void withdraw() {
        if (!held) {
            held = true;
            model.withdraw();
        }
    }

    private void openAccount(AdjustmentRequest request) {
        place.navigator().go(Route.account(request.accountId()));
    }

    @Override
    public void shown() {
        model.reload();
        waitingController.shown();
    }

    @Override
    public void hidden() {
        model.stop();
        waitingController.hidden();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void focusContent() {
        queue.table().requestFocus();
    }

    @Override
    public boolean escape() {
        boolean typing = requestController.isTyping();
        if (typing) {
            focusContent();
        }
        return typing;
    }
}
