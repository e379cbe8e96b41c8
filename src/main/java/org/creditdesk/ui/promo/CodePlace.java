package org.creditdesk.ui.promo;

import org.creditdesk.promo.Batch;
import org.creditdesk.promo.CodeChoice;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.SlidingView;

/** Where somebody is among the codes of a batch. */
final class CodePlace {
    private CodePlace() {}

    /** @param batch null while it is not loaded */
    static String inWords(SlidingView<?, ?> view, double share, Batch batch, CodeChoice choice) {
        if (view.atFirst() && view.atLast()) {
            return Texts.of("promo.codes.where.all", view.rows().size());
        }
        String place = place(view, share);
        return batch == null || choice != CodeChoice.ALL
                ? place
                : Texts.of("promo.codes.where.of", place, batch.generated());
    }

    private static String place(SlidingView<?, ?> view, double share) {
        if (view.atFirst()) {
            return Texts.of("promo.codes.where.first");
        }
        return view.atLast()
                ? Texts.of("promo.codes.where.last")
                : Texts.of("promo.codes.where.around", percent(share));
    }

    /** Never 0 or 100, which are the edges. */
    private static long percent(double share) {
        return Math.max(1, Math.min(99, Math.round(share * 100)));
    }
}
