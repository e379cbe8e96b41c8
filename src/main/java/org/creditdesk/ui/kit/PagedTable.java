package org.creditdesk.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.creditdesk.text.Texts;

/**
 * A table that loads as it scrolls, copies what a person would paste, and says so when there is nothing, when rows are
 * coming, when they could not be had, and when there are too many.
 */
public final class PagedTable<R> extends VBox {
    private static final double ROW_HEIGHT = 36;
    /** Its heading and two rows, so that a small window has room for what stands around. */
    private static final double LOWEST = 3 * ROW_HEIGHT;

    private static final int ROWS_AHEAD = 40;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final TableView<R> table = new TableView<>();
    private final Label footer = new Label();
    private final StringProperty emptyTitle = new SimpleStringProperty(this, "emptyTitle", "");
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
    private Function<R, String> copied;
    private Consumer<R> opened = row -> {};

    public PagedTable() {
        getStyleClass().add("paged-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setMinHeight(LOWEST);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setTableMenuButtonVisible(false);
        footer.getStyleClass().add("table-footer");
        footer.managedProperty().bind(footer.visibleProperty());
        footer.setVisible(false);
        footer.setWrapText(true);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(table, footer);
        idProperty().subscribe(id -> table.setId(id == null ? null : id + "-rows"));
        accessibleTextProperty().subscribe(table::setAccessibleText);
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Sets the columns; the order can be changed by the person, the sort cannot. */
    public PagedTable<R> columns(List<TableColumn<R, R>> columns) {
        table.getColumns().setAll(columns);
        return this;
    }

    /** @param text what a copied row is, such as a receipt ID */
    public PagedTable<R> copies(Function<R, String> text, Clipboard clipboard) {
        copied = text;
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                event.consume();
                clipboard.copy(selection());
            }
        });
        return this;
    }

    /** @param action what Enter and a double click do with a row */
    public PagedTable<R> opens(Consumer<R> action) {
        opened = action;
        return this;
    }

    /** Follows the rows from now on. */
    public void show(PagedRows<R, ?> rows) {
        table.setRowFactory(ignored -> new Row(rows));
        table.setItems(rows.rows());
        // A listener of changes, not of invalidations: those come before the selection has followed the new rows.
        rows.rows().addListener((ListChangeListener<R>) change -> {
            if (table.isFocused()) {
                selectFirst();
            }
        });
        rows.stateProperty().subscribe(state -> table.setPlaceholder(placeholder(state, rows)));
        rows.cappedProperty().subscribe(capped -> {
            footer.setVisible(capped);
            footer.setText(capped ? Texts.of("table.capped", Formats.number(PagedRows.MOST)) : "");
        });
    }

    private Notice placeholder(LoadState state, PagedRows<R, ?> rows) {
        return TableNotices.of(state, rows.failureProperty().get(), emptyTitle.get(), emptyText.get());
    }

    private String selection() {
        return table.getSelectionModel().getSelectedItems().stream().map(copied).collect(Collectors.joining("\n"));
    }

    private void pressed(KeyEvent event) {
        R row = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && row != null) {
            event.consume();
            opened.accept(row);
        }
    }

    /** Gives the keyboard to the rows; the first one is selected, at once or as soon as it is there. */
    public void focusRows() {
        table.requestFocus();
        selectFirst();
    }

    private void selectFirst() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /** The table itself, for tests and for moving the focus. */
    public TableView<R> table() {
        return table;
    }

    public String getEmptyTitle() {
        return emptyTitle.get();
    }

    public void setEmptyTitle(String words) {
        emptyTitle.set(words);
    }

    public StringProperty emptyTitleProperty() {
        return emptyTitle;
    }

    public String getEmptyText() {
        return emptyText.get();
    }

    public void setEmptyText(String words) {
        emptyText.set(words);
    }

    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    /** Asks for the next page when one of the last rows comes into sight. */
    private final class Row extends TableRow<R> {
        private final PagedRows<R, ?> rows;

        Row(PagedRows<R, ?> rows) {
            this.rows = rows;
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    opened.accept(getItem());
                }
            });
        }

        @Override
        public void updateIndex(int index) {
            super.updateIndex(index);
            if (index >= rows.rows().size() - ROWS_AHEAD && rows.hasMore()) {
                rows.more();
            }
        }
    }
}
