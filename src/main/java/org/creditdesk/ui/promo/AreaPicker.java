package org.creditdesk.ui.promo;

import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.controlsfx.control.SegmentedButton;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Icons;

/**
 * A search field over countries and groups, and the picked ones as chips. Down and Up choose, Enter picks, a leading
 * {@code !} or the switch leaves out, Backspace in the empty field takes the last one away.
 */
public final class AreaPicker extends VBox {
    private static final int MOST = 8;
    private static final double ROW = 32;

    private final Areas areas = Areas.ofWorld();
    private final ToggleButton include = new ToggleButton(Texts.of("promo.area.include"));
    private final ToggleButton exclude = new ToggleButton(Texts.of("promo.area.exclude"));
    private final TextField search = new TextField();
    private final ListView<Area> list = new ListView<>();
    private final Popup popup = new Popup();
    private final FlowPane chips = new FlowPane();
    private final Label anywhere = new Label(Texts.of("promo.area.anywhere"));
    private AreaChips picked;

    public AreaPicker() {
        getStyleClass().add("area-picker");
        search.setPromptText(Texts.of("promo.area.prompt"));
        HBox.setHgrow(search, Priority.ALWAYS);
        include.setSelected(true);
        exclude.selectedProperty().subscribe((before, now) -> include.setSelected(!now));
        include.selectedProperty().subscribe((before, now) -> exclude.setSelected(!now));
        var sides = new SegmentedButton(include, exclude);
        sides.setMinWidth(USE_PREF_SIZE);
        sides.setToggleGroup(null);
        chips.getStyleClass().add("chips");
        anywhere.getStyleClass().add("caption");
        var row = new HBox(8, search, sides);
        getChildren().setAll(row, chips);
        prepareList();
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        search.textProperty().subscribe((before, now) -> suggest());
        search.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                popup.hide();
            }
        });
        accessibleTextProperty().subscribe(search::setAccessibleText);
        idProperty().subscribe(id -> search.setId(id + "-search"));
    }

    private void prepareList() {
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.getStyleClass().add("area-list");
        list.setCellFactory(ignored -> new AreaCell());
        list.setOnMouseClicked(event -> pick());
        popup.getContent().setAll(list);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
    }

    void bind(AreaChips chosen) {
        picked = chosen;
        chosen.picked().addListener((ListChangeListener<AreaChip>) change -> showChips());
        showChips();
    }

    private void showChips() {
        chips.getChildren().setAll(picked.picked().stream().map(this::chip).toList());
        if (picked.picked().isEmpty()) {
            chips.getChildren().setAll(anywhere);
        }
    }

    private Button chip(AreaChip chip) {
        var button = new Button(chip.label(), Icons.decoration("mdal-close"));
        button.getStyleClass().add("chip");
        if (chip.excluded()) {
            button.getStyleClass().add("excluded");
        }
        button.setAccessibleText(Texts.of("promo.area.remove", chip.label()));
        button.setOnAction(event -> {
            picked.remove(chip);
            search.requestFocus();
        });
        return button;
    }

    private void suggest() {
        String text = search.getText();
        String wanted = text.startsWith("!") ? text.substring(1) : text;
        list.getItems().setAll(wanted.isBlank() ? java.util.List.of() : areas.search(wanted, MOST));
        list.getSelectionModel().selectFirst();
        if (list.getItems().isEmpty() || getScene() == null) {
            popup.hide();
            return;
        }
        list.setPrefHeight(ROW * list.getItems().size() + 4);
        list.setPrefWidth(search.getWidth());
        if (!popup.isShowing() && search.isFocused()) {
            Bounds place = search.localToScreen(search.getBoundsInLocal());
            popup.show(search, place.getMinX(), place.getMaxY() + 4);
        }
    }

    private void pressed(KeyEvent event) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> choose(event, chosen + 1);
            case UP -> choose(event, chosen - 1);
            case ENTER -> {
                if (popup.isShowing() && !event.isControlDown()) {
                    event.consume();
                    pick();
                }
            }
            case ESCAPE -> {
                if (popup.isShowing()) {
                    event.consume();
                    popup.hide();
                }
            }
            case BACK_SPACE -> {
                if (search.getText().isEmpty()) {
                    picked.removeLast();
                }
            }
            default -> {}
        }
    }

    private void choose(KeyEvent event, int index) {
        if (popup.isShowing()) {
            event.consume();
            list.getSelectionModel()
                    .select(Math.max(0, Math.min(index, list.getItems().size() - 1)));
        }
    }

    private void pick() {
        Area area = list.getSelectionModel().getSelectedItem();
        if (area != null) {
            picked.add(area, exclude.isSelected() || search.getText().startsWith("!"));
            search.clear();
        }
    }

    private static final class AreaCell extends ListCell<Area> {
        @Override
        protected void updateItem(Area area, boolean empty) {
            super.updateItem(area, empty);
            setText(empty || area == null ? null : area.name() + "  " + area.code());
            setGraphic(empty || area == null ? null : Icons.decoration(area.group() ? "mdmz-public" : "mdal-flag"));
        }
    }
}
