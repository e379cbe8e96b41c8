package org.creditdesk.ui.promo;

import java.time.Duration;
import org.creditdesk.text.Minutes;
import org.creditdesk.text.Texts;

/** Lengths of time in words. */
final class Spans {
    private Spans() {}

    /** {@code 12 s}, {@code 3 min}, {@code 2 h 5 min}. */
    static String inWords(Duration span) {
        if (span.toSeconds() < 60) {
            return Texts.of("promo.span.seconds", span.toSeconds());
        }
        long minutes = Minutes.begun(span);
        return minutes < 60
                ? Texts.of("promo.span.minutes", minutes)
                : Texts.of("promo.span.hours", minutes / 60, minutes % 60);
    }
}
