package org.creditdesk.ui.receipts;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Subscription;
import org.creditdesk.receipt.ImportedRow;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.Screen;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** An export and what becomes of its rows. */
final class ImportView implements ScreenView {
    private final ImportViewModel model;
    private final Workplace place;
    private final Command choose;
    private final Command map;
    private final Command start;
    private final Command goOn;
    private final Command cancel;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML
    private Button chooseButton;

    @FXML
    private Button mapButton;

    @FXML
    private Node blocked;

    @FXML
    private Label blockedText;

    @FXML
    private Node form;

    @FXML
    private ComboBox<FormatChoice> format;

    @FXML
    private ComboBox<DatesChoice> dates;

    @FXML
    private Node failed;

    @FXML
    private Label failure;

    @FXML
    private Node busy;

    @FXML
    private ProgressBar share;

    @FXML
    private Label progress;

    @FXML
    private Button cancelButton;

    @FXML
    private Node nothing;

    @FXML
    private Node result;

    @FXML
    private Label file;

    @FXML
    private Label summary;

    @FXML
    private Label more;

    @FXML
    private Label kept;

    @FXML
    private ComboBox<VerdictChoice> verdicts;

    @FXML
    private PagedTable<ImportedRow> table;

    @FXML
    private Label chosen;

    @FXML
    private Button goOnButton;

    @FXML
    private Button startButton;

    ImportView(ImportViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
        var mayChoose = in(state -> !state.isRunning() && model.noPermission() == null);
        var worthIt = Bindings.createBooleanBinding(
                () -> model.stateProperty().get() == ImportState.JUDGED
                        && model.judgedProperty().get() != null
                        && model.judgedProperty().get().isWorthIt(),
                model.stateProperty(),
                model.judgedProperty());
        this.choose = Command.of("choose_export", "mdal-folder_open", "Ctrl+O", mayChoose, this::chooseFile);
        this.map = Command.of("map_columns", "mdal-list", "Ctrl+Shift+M", mayChoose, () -> place.navigator()
                .go(Route.to(Screen.RECEIPT_MAPPING)));
        this.start = Command.of("start_import", "mdal-input", "Ctrl+Enter", worthIt, this::start);
        this.goOn = Command.of(
                "go_on_import", "mdmz-play_arrow", "Ctrl+G", in(state -> state == ImportState.STOPPED), this::start);
        this.cancel = Command.of(
                "cancel_import",
                "mdal-cancel",
                "Ctrl+D",
                in(state -> state == ImportState.RUNNING || state == ImportState.JUDGING),
                model::cancel);
    }

    private BooleanBinding in(Predicate<ImportState> states) {
        return Bindings.createBooleanBinding(
                () -> states.test(model.stateProperty().get()), model.stateProperty());
    }

    @FXML
    private void initialize() {
        Buttons.show(chooseButton, choose);
        Buttons.show(mapButton, map);
        Buttons.show(cancelButton, cancel);
        Buttons.show(goOnButton, goOn);
        Buttons.show(startButton, start);
        goOnButton.visibleProperty().bind(goOnButton.disableProperty().not());
        startButton.visibleProperty().bind(in(state -> state == ImportState.JUDGED));
        Reading.show(blocked, blockedText, model.noPermission());
        form.disableProperty().bind(choose.enabled().map(may -> !may));
        format.setItems(model.form().formats());
        format.setConverter(Words.of(FormatChoice::words));
        format.valueProperty().bindBidirectional(model.form().formatProperty());
        dates.getItems().setAll(DatesChoice.values());
        dates.setConverter(Words.of(DatesChoice::words));
        dates.valueProperty().bindBidirectional(model.form().datesProperty());
        verdicts.setConverter(Words.of(VerdictChoice::words));
        verdicts.setOnAction(event -> {
            if (verdicts.getValue() != null) {
                model.choiceProperty().set(verdicts.getValue());
            }
        });
        bindWork();
        table.columns(ImportColumns.all())
                .copies(ImportWords::line, place::copy)
                .opens(this::openAccount)
                .show(model.rows());
        chosen.textProperty()
                .bind(table.table()
                        .getSelectionModel()
                        .selectedItemProperty()
                        .map(ImportWords::whole)
                        .orElse(""));
    }

    private void bindWork() {
        failed.visibleProperty().bind(model.failureProperty().isNotEmpty());
        failure.textProperty().bind(model.failureProperty());
        busy.visibleProperty().bind(in(ImportState::isBusy));
        share.progressProperty().bind(model.shareProperty());
        progress.textProperty().bind(model.progressProperty());
        result.visibleProperty().bind(model.judgedProperty().isNotNull());
        nothing.visibleProperty().bind(model.judgedProperty().isNull().and(in(state -> state == ImportState.NOTHING)));
    }

    private void show(Judged judged) {
        if (judged == null) {
            return;
        }
        verdicts.getItems().setAll(VerdictChoice.of(judged.rows()));
        verdicts.setValue(verdicts.getItems().get(0));
        summary.setText(ImportWords.summary(judged, model.stateProperty().get()));
        more.setText(ImportWords.more(judged));
        file.setText(ImportWords.file(judged.file()));
        kept.setText(ImportWords.kept(judged.rows()));
        startButton.setText(ImportWords.button(judged));
        startButton.setAccessibleText(startButton.getText());
        if (!form.isFocusWithin()) {
            table.focusRows();
        }
    }

    private void openAccount(ImportedRow row) {
        if (row.account() != null) {
            place.navigator().go(Route.account(row.account()));
        } else if (row.receipt() != null && !row.verdict().isNew()) {
            place.navigator().go(Route.receipt(row.receipt()));
        }
    }

    /** The focus must not land on the button that stops it. */
    private void start() {
        model.start();
        table.table().requestFocus();
    }

    private void chooseFile() {
        place.dialogs().open(Texts.of("receipts.choose_title"), "*.csv", model::choose);
    }

    @FXML
    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles() && choose.enabled().get()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    @FXML
    private void dropped(DragEvent event) {
        List<Path> files = event.getDragboard().getFiles().stream()
                .map(java.io.File::toPath)
                .toList();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        if (!files.isEmpty()) {
            model.choose(files.get(0));
        }
    }

    @Override
    public void shown() {
        subscriptions = model.judgedProperty().subscribe(this::show);
        model.load();
        focusContent();
    }

    @Override
    public void refresh() {
        if (model.stateProperty().get() == ImportState.JUDGED) {
            model.judge();
        }
    }

    @Override
    public void hidden() {
        subscriptions.unsubscribe();
    }

    @Override
    public List<Command> commands() {
        return List.of(choose, map, start, goOn, cancel);
    }

    @Override
    public void focusContent() {
        (model.judgedProperty().get() == null ? chooseButton : table.table()).requestFocus();
    }
}
