package org.creditdesk.ui.codes;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Notice;
import org.creditdesk.ui.kit.Route;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** A pasted list of codes and what became of each. */
final class PastedListView implements ScreenView {
    private static final double ROW_HEIGHT = 36;

    private final PastedListViewModel model;
    private final Workplace place;
    private final Command lookUpCommand;
    private final Command pasteCommand;
    private final Command fileCommand;
    private final Command cancelCommand;
    private final Command csvCommand;
    private final Command xlsxCommand;
    private final Command copyCommand;
    private final Command revokeCommand;

    @FXML
    private TextArea text;

    @FXML
    private Button lookUp;

    @FXML
    private Button paste;

    @FXML
    private Button file;

    @FXML
    private Button cancel;

    @FXML
    private Label note;

    @FXML
    private Label failure;

    @FXML
    private FlowPane chips;

    @FXML
    private TableView<ListedCode> rows;

    @FXML
    private Notice notice;

    @FXML
    private Node results;

    @FXML
    private Button csv;

    @FXML
    private Button xlsx;

    @FXML
    private Button copy;

    @FXML
    private Button revoke;

    PastedListView(PastedListViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
        var idle = model.workingProperty().not();
        var filled = Bindings.isNotEmpty(model.rows()).and(idle);
        lookUpCommand = Command.of(
                "look_up_list",
                "mdmz-search",
                "Ctrl+Enter",
                model.textProperty().isNotEmpty().and(idle),
                model::lookUp);
        pasteCommand = Command.of("paste_list", "mdal-content_paste", "Ctrl+Shift+V", idle, this::paste);
        fileCommand = Command.of("open_list", "mdal-folder_open", "Ctrl+O", idle, this::open);
        cancelCommand = Command.of("cancel_pasted", "mdal-cancel", null, model.workingProperty(), model::cancel);
        csvCommand = Command.of("export_list_csv", "mdmz-save_alt", null, filled, () -> save("csv"));
        xlsxCommand = Command.of("export_list_xlsx", "mdmz-save_alt", null, filled, () -> save("xlsx"));
        var revocable = model.revocableProperty().map(some -> some.batchId() != null && mayRevoke());
        revokeCommand = Command.of(
                "revoke_listed",
                "mdal-block",
                "Ctrl+R",
                Bindings.createBooleanBinding(() -> Boolean.TRUE.equals(revocable.getValue()), revocable),
                this::revoke);
        copyCommand = Command.of("copy_list", "mdal-content_copy", null, filled, () -> place.copy(model.copied()));
    }

    @FXML
    private void initialize() {
        text.textProperty().bindBidirectional(model.textProperty());
        Buttons.show(lookUp, lookUpCommand);
        Buttons.show(paste, pasteCommand);
        Buttons.show(file, fileCommand);
        Buttons.show(cancel, cancelCommand);
        FileDrop.into(text, model::lookUp);
        Buttons.show(csv, csvCommand);
        Buttons.show(xlsx, xlsxCommand);
        Buttons.show(copy, copyCommand);
        Buttons.show(revoke, revokeCommand);
        revoke.textProperty()
                .bind(model.revocableProperty()
                        .map(some -> some.batchId() == null
                                ? Texts.of("codes.list.revoke-none")
                                : Texts.of(
                                        "codes.list.revoke",
                                        Formats.number(some.codes().size()),
                                        String.valueOf(some.batchId()))));
        revoke.setVisible(mayRevoke());
        cancel.visibleProperty().bind(model.workingProperty());
        note.textProperty().bind(model.noteProperty());
        failure.textProperty()
                .bind(model.failureProperty().map(FailureMessage::sentence).orElse(""));
        results.visibleProperty().bind(Bindings.isNotEmpty(model.chips()));
        notice.visibleProperty().bind(results.visibleProperty().not());
        rows.setFixedCellSize(ROW_HEIGHT);
        rows.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        rows.setPlaceholder(new Label());
        rows.getColumns().setAll(ListLooks.columns());
        rows.setItems(model.rows());
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.chosenProperty()
                .subscribe(chosen -> chips.getChildren().setAll(ChipRow.of(model.chips(), chosen, model::choose)));
    }

    private void pressed(KeyEvent event) {
        ListedCode code = rows.getSelectionModel().getSelectedItem();
        if (code == null) {
            return;
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            place.copy(PastedListViewModel.line(code));
        } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && code.batchId() != null) {
            place.navigator().go(Route.batch(code.batchId()));
        }
    }

    /** Takes what is on the clipboard and looks it up at once. */
    private void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (pasted != null && !pasted.isBlank()) {
            model.textProperty().set(pasted);
            model.lookUp();
        }
    }

    private void open() {
        place.dialogs().open(Texts.of("codes.list.open_title"), "*.*", model::lookUp);
    }

    private boolean mayRevoke() {
        return place.desk().member().may(Permission.MANAGE_CAMPAIGNS);
    }

    /** At the batch's screen they are picked, and it says what revoking them hits before it is done. */
    private void revoke() {
        PastedListViewModel.ToRevoke some = model.revocableProperty().get();
        place.navigator().go(Route.batch(some.batchId(), some.codes()));
    }

    private void save(String ending) {
        place.dialogs()
                .saveAs(
                        Texts.of("codes.list.export_title"),
                        "codes." + ending,
                        "*." + ending,
                        (Path file) -> model.export(file));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                lookUpCommand,
                pasteCommand,
                fileCommand,
                cancelCommand,
                csvCommand,
                xlsxCommand,
                copyCommand,
                revokeCommand);
    }

    @Override
    public void focusContent() {
        text.requestFocus();
    }
}
