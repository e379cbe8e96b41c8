package org.creditdesk.ui.promo;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Two cards of the same height side by side, or one below the other where there is no room for that. */
public final class CardRow extends Pane {
    private static final double GAP = 16;
    private static final double NARROWEST = 320;

    private double firstShare = 0.5;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** How much of the width the first card has when both stand side by side. */
    public void setFirstShare(double share) {
        firstShare = share;
    }

    public double getFirstShare() {
        return firstShare;
    }

    private boolean isBeside(double width) {
        return width < 0 || (width - GAP) * Math.min(firstShare, 1 - firstShare) >= NARROWEST;
    }

    private double wide(int index, double width) {
        return index == 0 ? Math.round((width - GAP) * firstShare) : width - GAP - wide(0, width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return NARROWEST;
    }

    @Override
    protected double computePrefWidth(double height) {
        return NARROWEST * 2 + GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Node> cards = getManagedChildren();
        double high = 0;
        for (int i = 0; i < cards.size(); i++) {
            if (isBeside(width)) {
                high = Math.max(high, cards.get(i).prefHeight(width < 0 ? -1 : wide(i, width)));
            } else {
                high += cards.get(i).prefHeight(width) + (i == 0 ? 0 : GAP);
            }
        }
        return high;
    }

    @Override
    protected void layoutChildren() {
        List<Node> cards = getManagedChildren();
        double width = getWidth();
        double x = 0;
        double y = 0;
        for (int i = 0; i < cards.size(); i++) {
            if (isBeside(width)) {
                cards.get(i).resizeRelocate(x, 0, wide(i, width), getHeight());
                x += wide(i, width) + GAP;
            } else {
                double high = cards.get(i).prefHeight(width);
                cards.get(i).resizeRelocate(0, y, width, high);
                y += high + GAP;
            }
        }
    }
}
