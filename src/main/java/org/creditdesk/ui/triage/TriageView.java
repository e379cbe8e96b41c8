package org.creditdesk.ui.triage;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.creditdesk.text.Texts;
import org.creditdesk.triage.Message;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.MessageArgument;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** A customer's message, what was taken out of it, and the answer. */
final class TriageView implements ScreenView {
    private static final double ROW_HEIGHT = 46;
    private static final int MOST_ROWS = 5;

    private final TriageViewModel model;
    private final Workplace place;

    @FXML
    private TextArea message;

    @FXML
    private Label takenTitle;

    @FXML
    private ListView<Taking> taken;

    @FXML
    private ProgressBar working;

    @FXML
    private VerdictView verdictController;

    TriageView(TriageViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
    }

    @FXML
    private void initialize() {
        message.setTextFormatter(new TextFormatter<>(TriageView::bounded));
        message.setText(model.messageProperty().get());
        message.textProperty().bindBidirectional(model.messageProperty());
        message.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
        taken.setFixedCellSize(ROW_HEIGHT);
        taken.setCellFactory(list -> new TakingCell());
        taken.setPlaceholder(placeholder());
        taken.getSelectionModel().selectedItemProperty().subscribe(this::point);
        working.visibleProperty().bind(model.workingProperty());
        model.judgedProperty()
                .subscribe(judged ->
                        list(judged == null ? null : judged.judgement().found()));
        verdictController.follow(model);
    }

    /** Nobody indents what a customer wrote; the next field is wanted. */
    private void leaveByTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            // The area does the same for Ctrl+Tab, in both directions.
            message.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
        }
    }

    private static Label placeholder() {
        var words = new Label(Texts.of("triage.taken_none"));
        words.getStyleClass().add("caption");
        words.setWrapText(true);
        return words;
    }

    /** A whole mailbox by mistake would stop the window. */
    private static TextFormatter.Change bounded(TextFormatter.Change change) {
        int room = MessageArgument.LONGEST
                - change.getControlText().length()
                + (change.getRangeEnd() - change.getRangeStart());
        if (change.getText().length() > room) {
            change.setText(change.getText().substring(0, Math.max(0, room)));
            int end = change.getRangeStart() + change.getText().length();
            change.selectRange(end, end);
        }
        return change;
    }

    private void list(Message found) {
        List<Taking> rows = found == null ? List.of() : Taking.of(found);
        if (!rows.equals(taken.getItems())) {
            taken.getItems().setAll(rows);
        }
        double height = ROW_HEIGHT * Math.min(MOST_ROWS, Math.max(2, rows.size())) + 4;
        taken.setPrefHeight(height);
        taken.setMinHeight(Math.min(height, 2 * ROW_HEIGHT + 4));
        takenTitle.setText(Texts.of("triage.taken", rows.size()));
    }

    /** Shows where in the message it stood. */
    private void point(Taking taking) {
        if (taking != null) {
            int length = message.getLength();
            message.selectRange(Math.min(taking.offset(), length), Math.min(taking.offset() + taking.length(), length));
        }
    }

    @Override
    public void shown() {
        model.ask();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public List<Command> commands() {
        return verdictController.commands();
    }

    /** In the message, where what is missing is typed; the answer's commands need no focus of their own. */
    @Override
    public void focusContent() {
        message.requestFocus();
    }
}
