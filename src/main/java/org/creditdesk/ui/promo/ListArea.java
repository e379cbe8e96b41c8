package org.creditdesk.ui.promo;

import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Icons;

/**
 * A list of lines that is typed, pasted or comes out of a file, with what is said to it below. A long list is not put
 * into the text area, which would be busy with it for seconds; its size stands there instead.
 */
abstract class ListArea extends VBox {
    /** Characters. */
    private static final int LONG = 100_000;

    private final TextArea text = new LinesArea();
    private final Label folded = new Label();
    private final Button clear = new Button(Texts.of("promo.list.clear"), Icons.decoration("mdal-clear"));
    private final HBox foldedRow = new HBox(folded, clear);
    private final Label summary = new Label();
    private final Label wrong = new Label();
    private final Button file = new Button(Texts.of("promo.accounts.file"), Icons.decoration("mdal-insert_drive_file"));
    private final Button leaveOut = new Button(Texts.of("promo.list.leave-out"));
    private Field<String> list;

    ListArea(String prompt) {
        getStyleClass().add("list-area");
        text.setPrefRowCount(3);
        text.setPromptText(prompt);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveWithTab);
        summary.getStyleClass().add("caption");
        summary.setMaxWidth(Double.MAX_VALUE);
        summary.setWrapText(true);
        HBox.setHgrow(summary, Priority.ALWAYS);
        wrong.getStyleClass().add("list-wrong");
        wrong.setWrapText(true);
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        leaveOut.managedProperty().bind(leaveOut.visibleProperty());
        leaveOut.setVisible(false);
        leaveOut.setMinWidth(USE_PREF_SIZE);
        file.setMinWidth(USE_PREF_SIZE);
        folded.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(folded, Priority.ALWAYS);
        foldedRow.getStyleClass().add("list-folded");
        var row = new HBox(summary, leaveOut, file);
        row.getStyleClass().add("title-line");
        getChildren().setAll(text, foldedRow, row, wrong);
        accessibleTextProperty().subscribe(text::setAccessibleText);
        idProperty().subscribe(this::nameParts);
    }

    private void nameParts(String id) {
        text.setId(id + "-text");
        folded.setId(id + "-folded");
        clear.setId(id + "-clear");
        file.setId(id + "-file");
        leaveOut.setId(id + "-leave-out");
        summary.setId(id + "-summary");
        wrong.setId(id + "-wrong");
    }

    /** Tab goes on to the next field, as in every other; no line of a list has one in it. */
    private void leaveWithTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            Event.fireEvent(
                    text,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
        }
    }

    /** @param choosesFile asks for a file and puts its text into the list */
    void follow(Field<String> field, Runnable choosesFile) {
        list = field;
        field.valueProperty().subscribe(this::show);
        text.textProperty().subscribe(typed -> {
            if (text.isVisible()) {
                field.set(typed);
            }
        });
        file.setOnAction(event -> choosesFile.run());
        clear.setOnAction(event -> {
            field.set("");
            text.requestFocus();
        });
    }

    private void show(String value) {
        boolean isLong = value.length() > LONG;
        fold(isLong);
        folded.setText(isLong ? Texts.of("promo.list.long", value.length()) : "");
        if (!isLong && !text.getText().equals(value)) {
            text.setText(value);
        }
    }

    private void fold(boolean isLong) {
        text.setVisible(!isLong);
        text.setManaged(!isLong);
        foldedRow.setVisible(isLong);
        foldedRow.setManaged(isLong);
    }

    void say(String count, String lines) {
        summary.setText(count);
        wrong.setText(lines);
    }

    /** Offers to leave something out. @param words what the button says; null for no button */
    void offer(String words, Runnable leavesOut) {
        leaveOut.setText(words == null ? Texts.of("promo.list.leave-out") : words);
        leaveOut.setVisible(words != null);
        leaveOut.setOnAction(event -> {
            leavesOut.run();
            text.requestFocus();
        });
    }

    /** Takes a long text from the clipboard past the area. */
    private final class LinesArea extends TextArea {
        @Override
        public void paste() {
            String pasted = Clipboard.getSystemClipboard().getString();
            if (pasted != null && pasted.length() > LONG && list != null) {
                list.set(pasted);
            } else {
                super.paste();
            }
        }
    }
}
