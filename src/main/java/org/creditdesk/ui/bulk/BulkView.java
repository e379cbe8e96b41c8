package org.creditdesk.ui.bulk;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Subscription;
import org.creditdesk.bulk.BulkReport;
import org.creditdesk.bulk.BulkRow;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.ListArgument;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Question;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** A list of compensations and what becomes of its rows. */
final class BulkView implements ScreenView {
    private final BulkViewModel model;
    private ListArgument list;
    private final Workplace place;
    private final Command choose;
    private final Command give;
    private final Command goOn;
    private final Command cancel;
    private final Command save;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML
    private Button chooseButton;

    @FXML
    private Node blocked;

    @FXML
    private Label blockedText;

    @FXML
    private Node form;

    @FXML
    private ComboBox<String> incident;

    @FXML
    private ComboBox<String> reason;

    @FXML
    private TextField ticket;

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
    private ComboBox<VerdictChoice> verdicts;

    @FXML
    private CheckBox problemsFirst;

    @FXML
    private PagedTable<BulkRow> table;

    @FXML
    private Label chosen;

    @FXML
    private Button saveButton;

    @FXML
    private Button goOnButton;

    @FXML
    private Button giveButton;

    /** @param list to begin with; null for none */
    BulkView(BulkViewModel model, Workplace place, ListArgument list) {
        this.list = list;
        this.model = model;
        this.place = place;
        var mayChoose = in(state -> !state.isRunning() && model.noPermission() == null);
        var hasResult = model.reportProperty().isNotNull().and(in(state -> !state.isBusy()));
        this.choose = Command.of("choose_list", "mdal-folder_open", "Ctrl+O", mayChoose, this::chooseFile);
        this.give = Command.of("give_list", "mdal-card_giftcard", "Ctrl+Enter", model.giveableProperty(), this::ask);
        this.goOn = Command.of(
                "go_on_list", "mdmz-play_arrow", "Ctrl+G", in(state -> state == BulkState.STOPPED), model::give);
        this.cancel = Command.of(
                "cancel_list", "mdal-cancel", "Ctrl+D", in(state -> state == BulkState.RUNNING), model::cancel);
        this.save = Command.of("save_list", "mdmz-save_alt", "Ctrl+S", hasResult, this::saveResult);
    }

    private BooleanBinding in(Predicate<BulkState> states) {
        return Bindings.createBooleanBinding(
                () -> states.test(model.stateProperty().get()), model.stateProperty());
    }

    @FXML
    private void initialize() {
        Buttons.show(chooseButton, choose);
        Buttons.show(cancelButton, cancel);
        Buttons.show(saveButton, save);
        Buttons.show(goOnButton, goOn);
        Buttons.show(giveButton, give);
        goOnButton.visibleProperty().bind(goOnButton.disableProperty().not());
        cancelButton.visibleProperty().bind(in(BulkState::isRunning));
        giveButton.visibleProperty().bind(in(state -> state == BulkState.JUDGED || state == BulkState.JUDGING));
        blocked.setVisible(model.noPermission() != null);
        blockedText.setText(model.noPermission() == null ? "" : model.noPermission());
        bindForm();
        failed.visibleProperty().bind(model.failureProperty().isNotEmpty());
        failure.textProperty().bind(model.failureProperty());
        busy.visibleProperty().bind(in(BulkState::isBusy));
        share.progressProperty().bind(model.shareProperty());
        progress.textProperty().bind(model.progressProperty());
        result.visibleProperty().bind(model.reportProperty().isNotNull());
        nothing.visibleProperty().bind(model.fileProperty().isNull().and(in(state -> state == BulkState.NOTHING)));
        table.columns(BulkColumns.all())
                .copies(BulkWords::line, place::copy)
                .opens(this::openAccount)
                .show(model.rows());
        chosen.textProperty()
                .bind(table.table()
                        .getSelectionModel()
                        .selectedItemProperty()
                        .map(BulkWords::whole)
                        .orElse(""));
        problemsFirst.selectedProperty().bindBidirectional(model.problemsFirstProperty());
    }

    private void bindForm() {
        form.disableProperty().bind(in(BulkState::isRunning));
        incident.setItems(model.form().incidents());
        incident.setConverter(ChoiceWords.incidents());
        incident.valueProperty().bindBidirectional(model.form().incidentProperty());
        ticket.textProperty().bindBidirectional(model.form().ticketProperty());
        reason.setItems(model.form().reasons());
        reason.setConverter(ChoiceWords.reasons());
        reason.valueProperty().bindBidirectional(model.form().reasonProperty());
        verdicts.setOnAction(event -> {
            if (verdicts.getValue() != null) {
                model.choiceProperty().set(verdicts.getValue());
            }
        });
    }

    private void show(BulkReport report) {
        if (report == null) {
            return;
        }
        verdicts.getItems().setAll(VerdictChoice.of(report));
        verdicts.setValue(verdicts.getItems().get(0));
        file.setText(BulkWords.file(report.file()));
        summary.setText(BulkWords.summary(report, model.stateProperty().get()));
        more.setText(BulkWords.more(report));
        giveButton.setText(BulkWords.give(report));
        giveButton.setAccessibleText(giveButton.getText());
        if (!form.isFocusWithin()) {
            table.table().requestFocus();
        }
    }

    private void openAccount(BulkRow row) {
        if (row.account() != null) {
            place.navigator().go(Route.account(row.account()));
        }
    }

    private void chooseFile() {
        place.dialogs().open(Texts.of("bulk.choose_title"), "*.csv", model::choose);
    }

    private void ask() {
        BulkReport report = model.reportProperty().get();
        var question = new Question(
                Texts.of("bulk.ask_title", report.file().name()),
                BulkWords.summary(report, BulkState.JUDGED) + " " + Texts.of("bulk.ask_text"),
                BulkWords.give(report),
                false);
        if (model.isMany()) {
            place.dialogs().askTyped(question, String.valueOf(report.total()), this::give);
        } else {
            place.dialogs().ask(question, this::give);
        }
    }

    /** The focus must not land on the button that stops it. */
    private void give() {
        model.give();
        table.table().requestFocus();
    }

    private void saveResult() {
        String name = model.reportProperty().get().file().name().replaceFirst("\\.[^.]*$", "");
        place.dialogs().saveAs(Texts.of("bulk.save_title"), name + "-result.csv", "*.csv", model::save);
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
        subscriptions = model.reportProperty().subscribe(this::show);
        model.load();
        if (list != null) {
            model.begin(list);
            list = null;
        }
        focusContent();
    }

    @Override
    public void refresh() {
        if (model.stateProperty().get() == BulkState.JUDGED) {
            model.judge();
        }
    }

    @Override
    public void hidden() {
        subscriptions.unsubscribe();
    }

    @Override
    public List<Command> commands() {
        return List.of(choose, give, goOn, cancel, save);
    }

    @Override
    public void focusContent() {
        (model.reportProperty().get() == null ? chooseButton : table.table()).requestFocus();
    }
}
