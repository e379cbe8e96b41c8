package org.creditdesk.ui.promo;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Columns over an axis, of which one can be pointed at, with the mouse or with the arrow keys; then its sentence is
 * {@link #readingProperty}. Lighter than JavaFX's own chart, which animates, makes a node tree for each column and
 * cannot be reached with the keyboard.
 */
public final class ColumnChart extends Region {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final double AXIS = 18;
    private static final double SCALE = 44;
    private static final double LEAST_COLUMN = 1;

    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
    private final List<Region> lines = new ArrayList<>();
    private final List<Label> scale = new ArrayList<>();
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private List<ChartColumn> columns = List.of();
    private ChartScale heights = ChartScale.of(0);
    private String summary = "";
    private int pointed = -1;

    public ColumnChart() {
        getStyleClass().add("column-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(at(event.getX())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::step);
        focusedProperty().addListener(focus -> point(isFocused() ? columns.size() - 1 : -1));
    }

    /** @param summary what is read while no column is pointed at */
    void show(List<ChartColumn> shown, String summary) {
        this.columns = shown;
        this.summary = summary;
        heights =
                ChartScale.of(shown.stream().mapToLong(ChartColumn::value).max().orElse(0));
        getChildren().clear();
        lines.clear();
        scale.clear();
        bars.clear();
        names.clear();
        heights.ticks().forEach(tick -> {
            lines.add(region("chart-line"));
            scale.add(label(ChartScale.words(tick)));
        });
        shown.forEach(column -> {
            bars.add(region("chart-column"));
            names.add(label(column.name()));
        });
        getChildren().addAll(lines);
        getChildren().addAll(scale);
        getChildren().addAll(bars);
        getChildren().addAll(names);
        pointed = -1;
        read();
        requestLayout();
    }

    private static Region region(String styleClass) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        return region;
    }

    private static Label label(String words) {
        var label = new Label(words);
        label.getStyleClass().add("chart-label");
        label.setMouseTransparent(true);
        return label;
    }

    private void step(KeyEvent event) {
        int last = columns.size() - 1;
        int next =
                switch (event.getCode()) {
                    case LEFT -> Math.max(0, pointed - 1);
                    case RIGHT -> Math.min(last, pointed + 1);
                    case HOME -> 0;
                    case END -> last;
                    default -> -1;
                };
        if (next >= 0 && last >= 0) {
            point(next);
            event.consume();
        }
    }

    private int at(double x) {
        double place = (x - SCALE) / column();
        return place < 0 || place >= columns.size() ? -1 : (int) place;
    }

    private void point(int column) {
        if (pointed >= 0 && pointed < bars.size()) {
            bars.get(pointed).pseudoClassStateChanged(POINTED, false);
        }
        pointed = Math.min(column, bars.size() - 1);
        if (pointed >= 0) {
            bars.get(pointed).pseudoClassStateChanged(POINTED, true);
        }
        read();
    }

    private void read() {
        reading.set(pointed < 0 ? summary : columns.get(pointed).hint());
        setAccessibleText(reading.get());
    }

    private double column() {
        return columns.isEmpty() ? 0 : (getWidth() - SCALE) / columns.size();
    }

    @Override
    protected void layoutChildren() {
        double high = getHeight() - AXIS;
        for (int i = 0; i < lines.size(); i++) {
            double y = Math.round(high - heights.share(heights.ticks().get(i)) * (high - AXIS / 2));
            lines.get(i).resizeRelocate(SCALE, y, Math.max(0, getWidth() - SCALE), 1);
            layoutInArea(scale.get(i), 0, y - AXIS / 2, SCALE - 8, AXIS, 0, javafx.geometry.HPos.RIGHT, VPos.CENTER);
        }
        double wide = column();
        double gap = wide > 6 ? Math.min(4, wide * 0.2) : wide > 3 ? 1 : 0;
        double named = -1;
        for (int i = 0; i < bars.size(); i++) {
            double left = SCALE + i * wide;
            double tall = heights.share(columns.get(i).value()) * (high - AXIS / 2);
            double drawn = columns.get(i).value() == 0 ? 0 : Math.max(LEAST_COLUMN, tall);
            bars.get(i).resizeRelocate(left + gap / 2, high - drawn, Math.max(LEAST_COLUMN, wide - gap), drawn);
            named = name(names.get(i), left + wide / 2, high, named);
        }
    }

    /** Shows a name where it has room behind the last one that was shown. @return where the next may begin */
    private double name(Label label, double middle, double high, double free) {
        double wide = label.prefWidth(-1);
        double left = Math.max(SCALE, Math.min(middle - wide / 2, getWidth() - wide));
        boolean fits = left >= free;
        label.setVisible(fits);
        label.resizeRelocate(left, high + 2, wide, AXIS - 2);
        return fits ? left + wide + 12 : free;
    }

    /** The sentence of the column that is pointed at, else what all of them say. */
    ReadOnlyStringProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }
}
