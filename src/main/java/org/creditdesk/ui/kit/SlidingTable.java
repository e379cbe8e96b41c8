package org.creditdesk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.creditdesk.text.Texts;

/**
 * A table over a list of any length: it holds the rows that fit and nothing else. Its scroll bar stands for the whole
 * list, and a place in it is a share of the list, not a row.
 */
public final class SlidingTable<R> extends VBox {
    private static final double ROW_HEIGHT = 36;
    private static final double SMALLEST_THUMB = 0.05;

    private final TableView<R> table = new TableView<>();
    private final ScrollBar bar = new ScrollBar();
    private final Label footer = new Label();
    private final StringProperty emptyTitle = new SimpleStringProperty(this, "emptyTitle", "");
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
    private SlidingView<R, ?> view;
    private boolean following;
    private double pixels;

    public SlidingTable() {
        getStyleClass().addAll("paged-table", "sliding-table");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setMax(1);
        bar.setVisibleAmount(SMALLEST_THUMB);
        bar.setUnitIncrement(0.001);
        bar.setBlockIncrement(0.1);
        bar.setAccessibleText(Texts.of("table.position"));
        footer.getStyleClass().add("table-footer");
        HBox.setHgrow(table, Priority.ALWAYS);
        var row = new HBox(table, bar);
        VBox.setVgrow(row, Priority.ALWAYS);
        getChildren().setAll(row, footer);
        idProperty().subscribe(id -> {
            table.setId(id == null ? null : id + "-rows");
            bar.setId(id == null ? null : id + "-position");
            footer.setId(id == null ? null : id + "-where");
        });
        accessibleTextProperty().subscribe(table::setAccessibleText);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::clicked);
        table.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        table.heightProperty().addListener(observable -> fit());
        table.needsLayoutProperty().addListener(observable -> fit());
    }

    /** @param columns beside the one that shows what is picked */
    public SlidingTable<R> columns(List<TableColumn<R, R>> columns) {
        List<TableColumn<R, R>> all = new ArrayList<>();
        all.add(PickCell.column(row -> view != null && isPicked(view, row), this::toggle));
        all.addAll(columns);
        table.getColumns().setAll(all);
        return this;
    }

    private static <R> boolean isPicked(SlidingView<R, ?> view, R row) {
        return view.picks().has(row);
    }

    private void toggle(R row) {
        view.put(table.getItems().indexOf(row));
        view.togglePick();
    }

    /**
     * Follows the view from now on; called once.
     *
     * @param share of the list that is before what is in sight
     * @param jump called with a share when somebody moves the scroll bar
     * @param where what the footer says
     */
    public void show(SlidingView<R, ?> shown, ObservableDoubleValue share, DoubleConsumer jump, StringProperty where) {
        view = shown;
        table.setItems(view.inSight());
        view.looksProperty().addListener(observable -> follow());
        table.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!following && index.intValue() >= 0) {
                view.put(index.intValue());
            }
        });
        view.rows().stateProperty().subscribe(state -> placeholder());
        share.subscribe(() -> {
            if (!bar.isPressed()) {
                moveBar(share.get());
            }
        });
        bar.valueProperty().subscribe(value -> {
            if (!following) {
                jump.accept(value.doubleValue());
            }
        });
        footer.textProperty().bind(where);
        fit();
    }

    private void moveBar(double share) {
        following = true;
        bar.setValue(share);
        following = false;
    }

    private void placeholder() {
        SlidingRows<R, ?> rows = view.rows();
        table.setPlaceholder(TableNotices.of(
                rows.stateProperty().get(), rows.failureProperty().get(), emptyTitle.get(), emptyText.get()));
    }

    private void follow() {
        following = true;
        int cursor = view.cursorProperty().get();
        if (cursor < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != cursor) {
            table.getSelectionModel().clearAndSelect(cursor);
        }
        table.getFocusModel().focus(Math.max(0, cursor));
        following = false;
        bar.setDisable(view.atFirst() && view.atLast());
        table.refresh();
    }

    private void fit() {
        Node header = table.lookup(".column-header-background");
        double head = header == null ? ROW_HEIGHT : header.prefHeight(-1);
        if (view != null && table.getHeight() > 0) {
            view.fit((int) ((table.getHeight() - head - 2) / ROW_HEIGHT));
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() == 0 || event.isControlDown()) {
            return;
        }
        event.consume();
        pixels -= event.getTextDeltaYUnits() == ScrollEvent.VerticalTextScrollUnits.LINES
                ? event.getTextDeltaY() * ROW_HEIGHT
                : event.getDeltaY();
        int rows = (int) (pixels / ROW_HEIGHT);
        pixels -= rows * ROW_HEIGHT;
        view.scroll(rows);
    }

    /** With Shift, from the cursor to the row under the mouse; the table's own selection would be that row alone. */
    private void clicked(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof TableRow)) {
            node = node.getParent();
        }
        if (event.isShiftDown() && event.getButton() == MouseButton.PRIMARY && node instanceof TableRow<?> row) {
            table.requestFocus();
            view.pickTo(row.getIndex());
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (view == null || event.isAltDown()) {
            return;
        }
        boolean used = event.isShortcutDown() ? jumped(event) : moved(event, event.isShiftDown());
        if (used) {
            event.consume();
        }
    }

    /** All that match are a query, not a selection: nothing is picked by one key. */
    private boolean jumped(KeyEvent event) {
        switch (event.getCode()) {
            case HOME -> view.home();
            case END -> view.end();
            case A -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean moved(KeyEvent event, boolean picking) {
        switch (event.getCode()) {
            case UP, KP_UP -> view.move(-1, picking);
            case DOWN, KP_DOWN -> view.move(1, picking);
            case PAGE_UP -> view.pageUp(picking);
            case PAGE_DOWN -> view.pageDown(picking);
            case HOME -> view.home();
            case END -> view.end();
            case SPACE -> view.togglePick();
            default -> {
                return false;
            }
        }
        return true;
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
}
