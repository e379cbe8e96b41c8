package org.creditdesk.ui.promo;

import org.creditdesk.text.Texts;

/** A picked area: its customers may redeem, or may not. */
record AreaChip(Area area, boolean excluded) {
    /** {@code DE}, {@code !HU}. */
    String text() {
        return excluded ? "!" + area.code() : area.code();
    }

    String label() {
        return excluded ? Texts.of("promo.area.not", area.name()) : area.name();
    }
}
