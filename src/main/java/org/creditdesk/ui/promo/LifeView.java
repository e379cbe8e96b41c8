package org.creditdesk.ui.promo;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.LifeAction;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.MomentInput;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.WindowFields;
import org.creditdesk.ui.kit.Workplace;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a batch stands and what can be done to it, as a part of its screen. */
final class LifeView implements ScreenView {
    private final Workplace place;
    private final List<Command> commands = new ArrayList<>();
    private LifeViewModel model;
    private GoingOnViewModel unfinished;

    @FXML
    private Node standing;

    @FXML
    private FontIcon standingIcon;

    @FXML
    private Label standingText;

    @FXML
    private Button goOn;

    @FXML
    private Button cancel;

    @FXML
    private Node actions;

    @FXML
    private Button activate;

    @FXML
    private Button pause;

    @FXML
    private Button resume;

    @FXML
    private Button extend;

    @FXML
    private Button end;

    @FXML
    private Button revoke;

    @FXML
    private Button changes;

    @FXML
    private Label hint;

    @FXML
    private Node extending;

    @FXML
    private MomentInput newEnd;

    @FXML
    private Button previewExtension;

    @FXML
    private Button leaveExtending;

    @FXML
    private Node result;

    @FXML
    private FontIcon resultIcon;

    @FXML
    private Label resultText;

    @FXML
    private Button undo;

    LifeView(Workplace place) {
        this.place = place;
    }

    /** Binds it to the batch of its screen. */
    void follow(LifeViewModel life, GoingOnViewModel rest) {
        model = life;
        unfinished = rest;
        act(activate, "activate_batch", "mdmz-play_arrow", "Ctrl+P", LifeAction.ACTIVATE);
        act(pause, "pause_batch", "mdmz-pause", "Ctrl+P", LifeAction.PAUSE);
        act(resume, "resume_batch", "mdmz-play_arrow", "Ctrl+P", LifeAction.RESUME);
        give(extend, Command.of("extend_batch", "mdmz-schedule", "F2", can(LifeAction.EXTEND), model::extend));
        act(end, "end_batch", "mdmz-stop", "Ctrl+Shift+P", LifeAction.END);
        act(revoke, "revoke_batch", "mdal-block", "Ctrl+R", LifeAction.REVOKE);
        give(changes, Command.of("batch_changes", "mdal-history", "Ctrl+H", this::showChanges));
        give(
                undo,
                Command.of(
                        "undo_change",
                        "mdmz-undo",
                        "Ctrl+Z",
                        model.undoableProperty()
                                .isNotNull()
                                .and(model.workingProperty().not()),
                        model::undo));
        give(previewExtension, Command.of("preview_extension", "mdal-check", "Ctrl+Enter", this::askToExtend));
        give(leaveExtending, Command.of("leave_extension", "mdal-close", null, model::leaveExtending));
        var idle = unfinished.workingProperty().not();
        give(goOn, Command.of("go_on_with_batch", "mdmz-play_arrow", null, idle, () -> unfinished.goOn(batch())));
        give(cancel, Command.of("cancel_batch", "mdal-cancel", null, idle, this::askToCancel));
        model.batchProperty().subscribe(this::show);
        model.resultProperty().subscribe(how -> showResult());
        model.undoableProperty().subscribe(change -> showResult());
        model.extendingProperty().subscribe(this::show);
        standingText.textProperty().bind(model.standingProperty());
        standing.visibleProperty().bind(model.standingProperty().isNotEmpty());
        undo.visibleProperty().bind(model.undoableProperty().isNotNull());
    }

    private Batch batch() {
        return model.batchProperty().get();
    }

    private void act(Button button, String id, String icon, String keys, LifeAction action) {
        give(button, Command.of(id, icon, keys, can(action), () -> model.prepare(action, null, this::ask)));
    }

    private void give(Button button, Command command) {
        Buttons.show(button, command);
        commands.add(command);
    }

    private BooleanBinding can(LifeAction action) {
        return Bindings.createBooleanBinding(
                () -> !model.workingProperty().get() && model.blocked(action) == null,
                model.workingProperty(),
                model.batchProperty());
    }

    private void ask(LifeViewModel.Asked asked) {
        if (asked.typed() == null) {
            place.dialogs().ask(asked.question(), () -> model.carryOut(asked));
        } else {
            place.dialogs().askTyped(asked.question(), asked.typed(), () -> model.carryOut(asked));
        }
    }

    /** Asks before the picked codes are revoked. */
    void revoke(List<String> codes) {
        model.prepareRevocation(codes, this::ask);
    }

    private void askToExtend() {
        model.prepareExtension(this::ask);
    }

    private void askToCancel() {
        place.dialogs().ask(GoingOnWords.cancelling(batch()), () -> unfinished.cancel(batch()));
    }

    private void showChanges() {
        place.dialogs().show(Texts.of("promo.changes.title"), ChangeList.of(model.changes()));
    }

    private void show(Batch batch) {
        if (batch == null) {
            return;
        }
        StandingLook.of(batch).dress(standing, standingIcon);
        appear(goOn, unfinished.canGoOn(batch));
        appear(cancel, unfinished.canCancel(batch));
        boolean finished = batch.seal() != null;
        appear(actions, finished);
        boolean mayChange = model.noPermission() == null;
        appear(activate, mayChange && LifeAction.ACTIVATE.isFrom(batch.state()));
        appear(resume, mayChange && LifeAction.RESUME.isFrom(batch.state()));
        appear(pause, mayChange && !activate.isVisible() && !resume.isVisible());
        for (Button button : List.of(extend, end, revoke)) {
            appear(button, mayChange);
        }
        String why = mayChange ? model.blocked(LifeAction.EXTEND) : model.noPermission();
        hint.setText(finished && why != null ? why : "");
    }

    private static void appear(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void showResult() {
        LifeViewModel.Result how = model.resultProperty().get();
        boolean canUndo = model.undoableProperty().get() != null;
        appear(result, how != null || canUndo);
        result.getStyleClass().removeAll("good", "bad");
        if (how != null) {
            result.getStyleClass().add(how.good() ? "good" : "bad");
            resultIcon.setIconLiteral(how.good() ? "mdal-check_circle_outline" : "mdal-error_outline");
            resultText.setText(how.sentence());
        } else if (canUndo) {
            resultIcon.setIconLiteral("mdal-history");
            resultText.setText(model.undoableWords());
        }
    }

    private void show(WindowFields fields) {
        appear(extending, fields != null);
        if (fields != null) {
            newEnd.bind(fields.endDateProperty(), fields.endTimeProperty(), fields.endWords());
            newEnd.lookup("#" + newEnd.getId() + "-day").requestFocus();
        }
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public boolean escape() {
        return model.leaveExtending();
    }
}
