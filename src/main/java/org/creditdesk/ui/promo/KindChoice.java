package org.creditdesk.ui.promo;

import org.creditdesk.code.CodeKind;
import org.creditdesk.ui.kit.Formats;

/** One of the kinds of code. */
public final class KindChoice extends Segments<CodeKind> {
    public KindChoice() {
        super("design-kind-", CodeKind.values(), Formats::word);
    }
}
