package org.creditdesk.ui.reconcile;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.reconcile.FixReport;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.EvidenceArgument;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The receipts that need somebody, by need, and beside them the one that is looked at. */
final class QueueView implements ScreenView {
    private final QueueViewModel model;
    private final Workplace place;
    private final List<Command> commands = new ArrayList<>();
    private EvidenceArgument argument;
    private QueueRows rows;
    private Subscription subscriptions = Subscription.EMPTY;
    /** A key that is held down fixes one receipt. */
    private boolean held;

    @FXML
    private Node root;

    @FXML
    private Node blocked;

    @FXML
    private Label blockedText;

    @FXML
    private FlowPane needs;

    @FXML
    private Node list;

    @FXML
    private PagedTable<Receipt> table;

    @FXML
    private Button fixPicked;

    @FXML
    private Button fixEvery;

    @FXML
    private EvidenceView evidenceController;

    @FXML
    private RunBar runController;

    @FXML
    private ReportView reportController;

    /** @param argument which receipt is looked at to begin with; null for the first of what is most urgent */
    QueueView(QueueViewModel model, Workplace place, EvidenceArgument argument) {
        this.model = model;
        this.place = place;
        this.argument = argument;
    }

    @FXML
    private void initialize() {
        Reading.show(blocked, blockedText, model.noPermission());
        NeedsBar.fill(needs, model, this::choose);
        rows = new QueueRows(model, table);
        rows.follow(place::copy, () -> evidenceController.focusFix());
        list.visibleProperty().bind(model.run().reportProperty().isNull());
        root.addEventFilter(KeyEvent.KEY_RELEASED, event -> held = false);
        addCommands();
        // Come for one receipt: it is looked at, and not the first of the rows.
        model.preparedProperty().subscribe(prepared -> {
            if (prepared != null && argument != null) {
                argument = null;
                evidenceController.focusFix();
            }
        });
    }

    private void addCommands() {
        FixRun run = model.run();
        Command fix = Command.of("fix_receipt", "mdal-check", "Ctrl+Enter", model.fixableProperty(), this::fix);
        Command stop = Command.of("stop_fixes", "mdal-cancel", "Ctrl+D", run.runningProperty(), run::cancel);
        Command back = Command.of(
                "close_report",
                "mdal-arrow_back",
                "Ctrl+G",
                run.reportProperty().isNotNull(),
                this::closeReport);
        commands.addAll(List.of(fix, stop, back));
        addCommandsForMany(run);
        for (Need need : Need.values()) {
            commands.add(Command.of(
                    "queue_" + QueueWords.key(need),
                    "mdal-filter_list",
                    "Ctrl+" + (need.ordinal() + 1),
                    () -> choose(need)));
        }
        runController.follow(model, stop, () -> place.navigator().go(Route.to(Screen.REQUESTS)));
        evidenceController.follow(model, fix);
        reportController.follow(run, back);
        commands.addAll(evidenceController.commands());
    }

    private void addCommandsForMany(FixRun run) {
        var some = Bindings.createBooleanBinding(
                () -> mayRun() && model.pickedProperty().get().size() > 1,
                model.pickedProperty(),
                run.runningProperty(),
                run.reportProperty());
        var any = Bindings.createBooleanBinding(
                () -> mayRun() && model.count() > 0,
                model.countsProperty(),
                model.needProperty(),
                run.runningProperty(),
                run.reportProperty());
        Command picked = Command.of("fix_picked", "mdal-done_all", "Ctrl+Shift+Enter", some, this::askPicked);
        Command every = Command.of("fix_every", "mdal-done_all", "Ctrl+Shift+A", any, this::askEvery);
        commands.addAll(List.of(picked, every));
        Buttons.show(fixPicked, picked);
        Buttons.show(fixEvery, every);
        fixPicked.visibleProperty().bind(some);
        fixEvery.visibleProperty()
                .bind(model.countsProperty()
                        .flatMap(counts -> model.needProperty().map(need -> counts.getOrDefault(need, 0L) > 0))
                        .orElse(false));
        fixPicked.textProperty().bind(model.pickedProperty().map(receipts -> QueueWords.fixPicked(receipts.size())));
        fixEvery.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> QueueWords.fixEvery(model.count()), model.countsProperty(), model.needProperty()));
    }

    private boolean mayRun() {
        FixRun run = model.run();
        return model.noPermission() == null
                && !run.runningProperty().get()
                && run.reportProperty().get() == null;
    }

    private void choose(Need need) {
        model.run().close();
        model.choose(need);
        rows.focus();
    }

    private void fix() {
        if (!held) {
            held = true;
            rows.fixing();
            model.fix();
        }
    }

    private void askPicked() {
        place.dialogs()
                .ask(
                        QueueWords.ask(
                                model.needProperty().get(),
                                model.pickedProperty().get()),
                        () -> {
                            model.fixPicked();
                            rows.focus();
                        });
    }

    private void askEvery() {
        place.dialogs().ask(QueueWords.askEvery(model.needProperty().get(), model.count()), () -> {
            model.fixEvery();
            rows.focus();
        });
    }

    private void ended(FixReport report) {
        if (report != null) {
            model.close();
            model.reload();
            reportController.focusContent();
        }
    }

    /** What was fixed before is not listed any more. */
    private void brokeOff(String failure) {
        if (!failure.isEmpty()) {
            model.reload();
        }
    }

    private void closeReport() {
        model.run().close();
        rows.focus();
    }

    @Override
    public void shown() {
        if (argument != null) {
            model.look(argument.receiptId());
        }
        model.reload();
        subscriptions = model.run()
                .reportProperty()
                .subscribe((before, now) -> ended(now))
                .and(model.run().failureProperty().subscribe((before, now) -> brokeOff(now)));
    }

    @Override
    public void refresh() {
        model.reload();
    }

    @Override
    public void hidden() {
        subscriptions.unsubscribe();
        model.stop();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void focusContent() {
        if (model.run().reportProperty().get() != null) {
            reportController.focusContent();
        } else if (argument == null) {
            rows.focus();
        }
    }

    @Override
    public boolean escape() {
        if (model.run().reportProperty().get() != null) {
            closeReport();
            return true;
        }
        boolean open = model.preparedProperty().get() != null;
        model.close();
        if (open) {
            rows.clear();
        }
        return open;
    }
}
