package org.creditdesk.ui.promo;

import java.text.NumberFormat;
import java.util.Locale;
import org.creditdesk.text.Texts;

/** Shares in words. */
final class Percent {
    private Percent() {}

    /** {@code 31.4 %}; never 0 % of something nor 100 % of less than all; {@code –} of nothing. */
    static String of(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        if (part == 0 || part == whole) {
            return Texts.of("promo.percent", part == 0 ? "0" : "100");
        }
        double percent = 100.0 * part / whole;
        if (percent < 0.1) {
            return Texts.of("promo.percent", "< 0.1");
        }
        return Texts.of("promo.percent", tenths(part < whole ? Math.min(percent, 99.9) : percent));
    }

    private static String tenths(double percent) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(percent < 10 ? 1 : percent > 99 && percent < 100 ? 1 : 0);
        return format.format(percent);
    }

    static double share(long part, long whole) {
        return whole <= 0 ? 0 : Math.max(0, Math.min(1, (double) part / whole));
    }
}
