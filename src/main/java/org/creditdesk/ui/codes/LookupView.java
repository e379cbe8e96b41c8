package org.creditdesk.ui.codes;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.creditdesk.promo.CodeMatch;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.CampaignArgument;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Notice;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** Looking one code up. */
final class LookupView implements ScreenView {
    private static final double ROW_HEIGHT = 36;

    private final LookupViewModel model;
    private final Workplace place;
    private final Command searchCommand;
    private final Command cancelCommand;
    private final Command batchCommand;
    private final Command campaignCommand;
    private final Command copyCommand;

    @FXML
    private TextField query;

    @FXML
    private Button search;

    @FXML
    private Label hint;

    @FXML
    private Node searching;

    @FXML
    private Label searchingText;

    @FXML
    private Button cancel;

    @FXML
    private TableView<CodeMatch> matches;

    @FXML
    private Notice notice;

    @FXML
    private Label more;

    @FXML
    private CodePanelView panelController;

    LookupView(LookupViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
        var chosen = model.chosenProperty().isNotNull();
        this.searchCommand =
                Command.of("look_up", "mdmz-search", null, model.queryProperty().isNotEmpty(), model::search);
        this.cancelCommand =
                Command.of("cancel_look_up", "mdal-cancel", "Ctrl+D", model.searchingProperty(), model::cancel);
        this.batchCommand = Command.of("open_batch", "mdal-confirmation_number", "Ctrl+B", chosen, this::openBatch);
        this.campaignCommand = Command.of("open_campaign", "mdal-campaign", "Ctrl+U", chosen, this::openCampaign);
        this.copyCommand = Command.of("copy_code", "mdal-content_copy", null, chosen, this::copyChosen);
    }

    @FXML
    private void initialize() {
        query.textProperty().bindBidirectional(model.queryProperty());
        query.setOnAction(event -> model.search());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::intoMatches);
        hint.textProperty().bind(model.hintProperty());
        Buttons.show(search, searchCommand);
        Buttons.show(cancel, cancelCommand);
        panelController.follow(model, List.of(batchCommand, campaignCommand, copyCommand));
        searching.visibleProperty().bind(model.searchingProperty());
        searchingText.textProperty().bind(model.searchingTextProperty());
        more.textProperty().bind(model.moreProperty().orElse(""));
        more.visibleProperty().bind(model.moreProperty().isNotNull());
        prepareMatches();
        model.emptyProperty().subscribe(this::showNotice);
        model.failureProperty().subscribe(this::showNotice);
        model.searchingProperty().subscribe(this::showNotice);
        showNotice();
        query.sceneProperty().subscribe(scene -> {
            // A tab's content comes into the window after the screen was shown.
            if (scene != null) {
                query.requestFocus();
            }
        });
    }

    private void prepareMatches() {
        matches.setFixedCellSize(ROW_HEIGHT);
        matches.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        matches.setPlaceholder(new Label());
        matches.getColumns().setAll(CodeLooks.columns());
        matches.setItems(model.matches());
        matches.getSelectionModel().selectedItemProperty().subscribe(match -> {
            if (match != null) {
                model.choose(match);
            }
        });
        matches.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && batchCommand.enabled().get()) {
                openBatch();
            } else if (event.isShortcutDown()
                    && event.getCode() == KeyCode.C
                    && copyCommand.enabled().get()) {
                copyChosen();
            }
        });
    }

    private void intoMatches(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !model.matches().isEmpty()) {
            event.consume();
            matches.requestFocus();
            matches.getSelectionModel().selectFirst();
        }
    }

    private void showNotice() {
        FailureMessage failed = model.failureProperty().get();
        boolean nothing =
                model.matches().isEmpty() && !model.searchingProperty().get();
        notice.setVisible(nothing);
        matches.setVisible(!nothing);
        if (failed != null) {
            notice.setIcon("mdal-error_outline");
            notice.setTitle(Texts.of("codes.not-found"));
            notice.setText(failed.sentence());
        } else if (model.emptyProperty().get()) {
            notice.setIcon("mdmz-search_off");
            notice.setTitle(Texts.of("codes.not-found"));
            notice.setText(Texts.of("codes.not-found_text"));
        } else {
            notice.setIcon("mdmz-search");
            notice.setTitle(Texts.of("codes.begin"));
            notice.setText(Texts.of("codes.begin_text"));
        }
    }

    private void openBatch() {
        place.navigator().go(Route.batch(model.chosenProperty().get().batch().id()));
    }

    private void openCampaign() {
        long id = model.chosenProperty().get().batch().campaignId();
        place.navigator().go(new Route(Screen.CAMPAIGN, new CampaignArgument(id)));
    }

    private void copyChosen() {
        place.copy(model.chosenProperty().get().code().shown());
    }

    @Override
    public void shown() {
        focusContent();
    }

    @Override
    public void refresh() {
        model.search();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public List<Command> commands() {
        return List.of(searchCommand, cancelCommand, batchCommand, campaignCommand, copyCommand);
    }

    @Override
    public void focusContent() {
        query.requestFocus();
        query.selectAll();
    }
}
