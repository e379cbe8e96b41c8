package org.creditdesk.ui.reconcile;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import org.creditdesk.reconcile.ClawBackSheet;
import org.creditdesk.reconcile.ClawBackStep;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Notice;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The claw-back worksheet of a receipt whose money was given back or is disputed. */
final class SheetView implements ScreenView {
    private final SheetViewModel model;
    private final Workplace place;
    private List<Command> commands = List.of();
    /** A key that is held down runs it once. */
    private boolean held;

    @FXML
    private Node root;

    @FXML
    private Node sheet;

    @FXML
    private Notice waiting;

    @FXML
    private Notice failed;

    @FXML
    private Label receipt;

    @FXML
    private Label who;

    @FXML
    private Node blocked;

    @FXML
    private Label blockedText;

    @FXML
    private Label about;

    @FXML
    private GridPane reckoning;

    @FXML
    private Node done;

    @FXML
    private Label doneText;

    @FXML
    private Node refused;

    @FXML
    private Label failure;

    @FXML
    private Button run;

    @FXML
    private Label note;

    @FXML
    private Button account;

    @FXML
    private Button openReceipt;

    @FXML
    private Button requests;

    @FXML
    private PagedTable<ClawBackStep> steps;

    SheetView(SheetViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
    }

    @FXML
    private void initialize() {
        var isShown = model.shownProperty().isNotNull();
        var hasFailed = model.failureProperty().isNotEmpty();
        sheet.visibleProperty().bind(isShown);
        waiting.visibleProperty().bind(isShown.or(hasFailed).not());
        failed.visibleProperty().bind(hasFailed.and(isShown.not()));
        failed.titleProperty().bind(model.failureProperty());
        refused.visibleProperty().bind(hasFailed);
        failure.textProperty().bind(model.failureProperty());
        done.visibleProperty().bind(model.doneProperty().isNotEmpty());
        doneText.textProperty().bind(model.doneProperty());
        Reading.show(blocked, blockedText, model.noPermission());
        steps.columns(StepColumns.all()).copies(SheetWords::line, place::copy).show(model.steps());
        model.shownProperty().subscribe(this::show);
        model.shownProperty().subscribe((before, now) -> {
            if (before == null && now != null) {
                focusContent();
            }
        });
        root.addEventFilter(KeyEvent.KEY_RELEASED, event -> held = false);
        addCommands();
    }

    private void addCommands() {
        var hasAccount = Bindings.createBooleanBinding(
                () -> current() != null && current().grant() != null, model.shownProperty());
        var waits = Bindings.createBooleanBinding(
                () -> current() != null && current().steps().stream().anyMatch(ClawBackStep::isWaiting),
                model.shownProperty());
        Command doing = Command.of("run_claw_back", "mdal-check", "Ctrl+Enter", model.runnableProperty(), this::run);
        Command file = Command.of("receipt_account", "mdmz-person", "Ctrl+O", hasAccount, () -> place.navigator()
                .go(Route.account(current().grant().account())));
        Command list = Command.of(
                "open_receipt",
                Screen.RECEIPTS.icon(),
                "Ctrl+E",
                model.shownProperty().isNotNull(),
                () -> place.navigator().go(Route.receipt(current().receipt().receipt())));
        Command decide = Command.of("open_requests", Screen.REQUESTS.icon(), "Ctrl+R", waits, () -> place.navigator()
                .go(Route.to(Screen.REQUESTS)));
        commands = List.of(doing, file, list, decide);
        Buttons.show(run, doing);
        Buttons.show(account, file);
        Buttons.show(openReceipt, list);
        Buttons.show(requests, decide);
        requests.visibleProperty().bind(waits);
    }

    private ClawBackSheet current() {
        return model.shownProperty().get() == null
                ? null
                : model.shownProperty().get().sheet();
    }

    private void run() {
        if (!held) {
            held = true;
            model.run();
        }
    }

    private void show(ShownSheet shown) {
        if (shown == null) {
            return;
        }
        ClawBackSheet now = shown.sheet();
        receipt.setText(now.receipt().receipt());
        who.setText(now.email() == null ? "" : Formats.visible(now.email()));
        about.setText(SheetWords.about(now));
        Reckoning.show(reckoning, now);
        run.setText(SheetWords.verb(shown));
        run.setAccessibleText(run.getText());
        note.setText(SheetWords.note(shown, model.noPermission()));
        done.getStyleClass().removeAll("good", "warning");
        done.getStyleClass().add(now.waiting() > 0 ? "warning" : "good");
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
        steps.focusRows();
    }
}
