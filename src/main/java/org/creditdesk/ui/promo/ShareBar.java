package org.creditdesk.ui.promo;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** A track that is filled from the left, by one part or by several one behind the other. */
public final class ShareBar extends Region {
    private static final double THICKNESS = 10;
    /** What there is at all must be seen. */
    private static final double NARROWEST = 2;

    private final List<Double> shares = new ArrayList<>();

    public ShareBar() {
        getStyleClass().add("share-bar");
        setMinHeight(THICKNESS);
        setPrefHeight(THICKNESS);
        setMaxHeight(THICKNESS);
        setMaxWidth(Double.MAX_VALUE);
    }

    /** @param parts of the whole track, together no more than 1; the nth has the style class {@code part-n} */
    void show(double... parts) {
        shares.clear();
        getChildren().clear();
        for (int i = 0; i < parts.length; i++) {
            shares.add(parts[i]);
            var part = new Region();
            part.getStyleClass().addAll("part", "part-" + (i + 1));
            part.setVisible(parts[i] > 0);
            getChildren().add(part);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = 0;
        for (int i = 0; i < shares.size(); i++) {
            double wide = shares.get(i) == 0 ? 0 : Math.max(NARROWEST, shares.get(i) * getWidth());
            double fits = Math.min(wide, getWidth() - left);
            getChildren().get(i).resizeRelocate(left, 0, Math.max(0, fits), getHeight());
            left += fits;
        }
    }
}
