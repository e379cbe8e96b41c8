package org.creditdesk.ui.promo;

import org.creditdesk.text.Texts;

/** Whether the desk makes the codes or others have made them. */
public final class OriginChoice extends Segments<CodeOrigin> {
    public OriginChoice() {
        super("design-origin-", CodeOrigin.values(), origin -> switch (origin) {
            case GENERATED -> Texts.of("promo.origin.generated");
            case IMPORTED -> Texts.of("promo.origin.imported");
        });
    }
}
