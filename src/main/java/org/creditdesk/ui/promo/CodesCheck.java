package org.creditdesk.ui.promo;

import java.util.List;
import org.creditdesk.code.CodeColumn;
import org.creditdesk.promo.ImportReport;
import org.creditdesk.store.Progress;

/** What can be imported of a list of codes; a long list is asked for once, not with every key in another field. */
final class CodesCheck {
    private record Answer(String text, Imported imported) {}

    private static final Answer NOTHING = new Answer("", new Imported(List.of(), new ImportReport(0, List.of())));

    private final Promotions promotions;
    /** Read and written by background work. */
    private volatile Answer last = NOTHING;

    CodesCheck(Promotions promotions) {
        this.promotions = promotions;
    }

    /** Blocks. @param text one code a line */
    Imported of(String text, Progress progress) {
        Answer known = last;
        if (!known.text().equals(text)) {
            List<String> codes = CodeColumn.of(text);
            known = new Answer(text, new Imported(codes, promotions.checkCodes(codes, progress)));
            last = known;
        }
        return known.imported();
    }

    /** Asks again the next time: codes may have been issued since. */
    void forget() {
        last = NOTHING;
    }
}
