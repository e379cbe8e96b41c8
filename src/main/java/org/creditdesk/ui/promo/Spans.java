package org.creditdesk.ui.promo;

import java.time.Duration;
import org.creditdesk.text.Texts;

/** Lengths of time in words. */
final class Spans {
    private Spans() {}

    /** {@code 12 s}, {@code 3 min}, {@code 2 h 5 min}. */
    static String inWords(Duration span) {
        if (span.toSeconds() < 60) {
            return Texts.of("promo.span.seconds", span.toSeconds());
        }
        return span.toHours() == 0
                ? Texts.of("promo.span.minutes", span.plusSeconds(59).toMinutes())
                : Texts.of("promo.span.hours", span.toHours(), span.toMinutesPart());
    }
}
