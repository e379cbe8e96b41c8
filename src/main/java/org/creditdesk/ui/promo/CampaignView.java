package org.creditdesk.ui.promo;

import java.time.ZoneId;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.creditdesk.promo.Batch;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Notice;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;
import org.creditdesk.ui.signals.CampaignSignalsView;

/** One campaign: how it does, its batches, and the form that changes it. */
final class CampaignView implements ScreenView {
    private final CampaignViewModel model;
    private final Workplace place;
    private final ZoneId viewer;
    private final Command design;
    private final Command change;
    private final Command end;
    private final Command reopen;
    private final Command undo;
    private final Command save;

    @FXML
    private Node root;

    @FXML
    private Node content;

    @FXML
    private Node noRight;

    @FXML
    private Label noRightText;

    @FXML
    private CampaignTitleView titleController;

    @FXML
    private CampaignOutcomeView outcomeController;

    @FXML
    private CampaignSignalsView signalsController;

    @FXML
    private CampaignFiguresView figuresController;

    @FXML
    private PagedTable<Batch> batches;

    @FXML
    private Node form;

    @FXML
    private CampaignFormView formController;

    @FXML
    private Notice waiting;

    @FXML
    private Notice failed;

    CampaignView(CampaignViewModel model, Workplace place, ZoneId viewer) {
        this.model = model;
        this.place = place;
        this.viewer = viewer;
        var idle = model.ending()
                .workingProperty()
                .not()
                .and(model.edit().workingProperty().not());
        var changeable = model.changeBlockedProperty().isNull().and(idle);
        this.design = Command.of(
                "design_batch", "mdal-add", "Ctrl+N", model.blockedProperty().isNull(), model::design);
        this.change = Command.of("change_campaign", "mdal-edit", "F2", changeable, this::edit);
        this.end = Command.of("end_campaign", "mdal-block", null, changeable, this::askToEnd);
        this.reopen = Command.of(
                "reopen_campaign",
                "mdmz-undo",
                null,
                model.reopenBlockedProperty().isNull().and(idle),
                model::reopen);
        this.undo = Command.of(
                "undo_campaign",
                "mdmz-undo",
                "Ctrl+Z",
                model.edit().lastProperty().isNotNull().and(idle),
                model.edit()::undo);
        this.save = Command.of(
                "save_campaign",
                "mdal-check",
                "Ctrl+Enter",
                model.edit().openProperty().and(model.edit().blockedProperty().isNull()),
                model.edit()::save);
    }

    @FXML
    private void initialize() {
        titleController.follow(model, viewer, List.of(change, end), design);
        outcomeController.follow(model, reopen, undo);
        Reading.show(noRight, noRightText, model.noPermission());
        figuresController.follow(model);
        formController.follow(model.edit(), true, this::escape);
        form.visibleProperty().bind(model.edit().openProperty());
        form.managedProperty().bind(form.visibleProperty());
        batches.columns(CampaignColumns.ofBatches(model::figuresOf))
                .copies(batch -> String.valueOf(batch.id()), place::copy)
                .opens(model::open)
                .show(model.batches());
        model.figuresProperty().subscribe(figures -> batches.table().refresh());
        bindStates();
        model.loadedProperty().subscribe(this::show);
    }

    private void bindStates() {
        var loaded = model.loadedProperty();
        content.visibleProperty().bind(loaded.isNotNull());
        failed.visibleProperty()
                .bind(loaded.isNull().and(model.failureProperty().isNotNull()));
        failed.textProperty()
                .bind(model.failureProperty().map(FailureMessage::sentence).orElse(""));
        waiting.visibleProperty()
                .bind(loaded.isNull().and(model.failureProperty().isNull()));
    }

    private void show(CampaignViewModel.Loaded loaded) {
        if (loaded != null && root.isFocused()) {
            batches.table().requestFocus();
        }
    }

    private void edit() {
        model.change();
        formController.focus();
    }

    private void askToEnd() {
        model.askToEnd(asked -> {
            if (asked.typed() == null) {
                place.dialogs().ask(asked.question(), () -> model.ending().end(asked));
            } else {
                place.dialogs().askTyped(asked.question(), asked.typed(), () -> model.ending()
                        .end(asked));
            }
        });
    }

    @Override
    public void shown() {
        model.load();
        signalsController.shown();
        (content.isVisible() ? batches.table() : root).requestFocus();
    }

    @Override
    public void hidden() {
        model.stop();
        signalsController.hidden();
    }

    @Override
    public List<Command> commands() {
        return List.of(design, change, end, reopen, undo, save);
    }

    @Override
    public void focusContent() {
        batches.focusRows();
    }

    @Override
    public boolean escape() {
        boolean closed = model.edit().leave();
        if (closed) {
            focusContent();
        }
        return closed;
    }
}
