package org.creditdesk.ui.promo;

import java.time.ZoneId;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CampaignStanding;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Notice;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

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
    private Label name;

    @FXML
    private Label state;

    @FXML
    private Label purpose;

    @FXML
    private Label window;

    @FXML
    private Label owner;

    @FXML
    private Node actions;

    @FXML
    private Button changeButton;

    @FXML
    private Button endButton;

    @FXML
    private Button designButton;

    @FXML
    private Node noRight;

    @FXML
    private Label noRightText;

    @FXML
    private Node ended;

    @FXML
    private Label endedText;

    @FXML
    private Label reopenBlocked;

    @FXML
    private Button reopenButton;

    @FXML
    private Node changed;

    @FXML
    private Label changedText;

    @FXML
    private Button undoButton;

    @FXML
    private Label failure;

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
        Buttons.show(designButton, design);
        Buttons.show(changeButton, change);
        Buttons.show(endButton, end);
        Buttons.show(reopenButton, reopen);
        Buttons.show(undoButton, undo);
        Reading.show(noRight, noRightText, model.noPermission());
        hideFromReaders(changeButton, endButton, reopenButton);
        figuresController.follow(model);
        formController.follow(model.edit(), true, this::escape);
        form.visibleProperty().bind(model.edit().openProperty());
        // While the form is open there is one thing to do, and less room.
        actions.visibleProperty().bind(model.edit().openProperty().not());
        form.managedProperty().bind(form.visibleProperty());
        failure.textProperty()
                .bind(Bindings.createStringBinding(
                        this::problem,
                        model.ending().failureProperty(),
                        model.edit().failureProperty(),
                        model.edit().openProperty()));
        batches.columns(CampaignColumns.ofBatches(model::figuresOf))
                .copies(batch -> String.valueOf(batch.id()), place::copy)
                .opens(model::open)
                .show(model.batches());
        model.figuresProperty().subscribe(figures -> batches.table().refresh());
        model.edit().lastProperty().subscribe(this::show);
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

    /** Whoever may only look has been told why in one place, and needs no dead buttons. */
    private void hideFromReaders(Button... buttons) {
        for (Button button : buttons) {
            button.setVisible(model.noPermission() == null);
            button.setManaged(model.noPermission() == null);
        }
    }

    private String problem() {
        String ending = model.ending().failureProperty().get();
        String editing = model.edit().openProperty().get()
                ? null
                : model.edit().failureProperty().get();
        return ending != null ? ending : editing == null ? "" : editing;
    }

    private void show(CampaignViewModel.Loaded loaded) {
        if (loaded == null) {
            return;
        }
        Campaign campaign = loaded.campaign();
        CampaignStanding standing = model.standing(campaign);
        name.setText(campaign.name());
        Badges.show(state, Formats.word(standing), CampaignHeader.tone(standing));
        purpose.setText(campaign.purpose() == null ? "" : campaign.purpose());
        window.setText(CampaignHeader.window(campaign, viewer));
        owner.setText(CampaignHeader.owner(campaign));
        ended.setVisible(!campaign.active());
        endedText.setText(campaign.active() ? "" : CampaignHeader.ended(loaded.end()));
        String cannot =
                model.noPermission() == null ? model.reopenBlockedProperty().get() : null;
        reopenBlocked.setText(campaign.active() || cannot == null ? "" : cannot);
        endButton.setVisible(model.noPermission() == null && campaign.active());
        changeButton.setVisible(endButton.isVisible());
        endButton.setManaged(endButton.isVisible());
        changeButton.setManaged(endButton.isVisible());
        if (root.isFocused()) {
            batches.table().requestFocus();
        }
    }

    private void show(CampaignUndo made) {
        changed.setVisible(made != null);
        if (made != null) {
            long fields = CampaignUndo.fields(made.made());
            changedText.setText(
                    Texts.of(fields == 1 ? "promo.campaign.changed-one" : "promo.campaign.changed", fields));
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
        (content.isVisible() ? batches.table() : root).requestFocus();
    }

    @Override
    public void hidden() {
        model.stop();
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
