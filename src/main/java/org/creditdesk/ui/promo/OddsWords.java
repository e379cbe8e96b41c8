package org.creditdesk.ui.promo;

import java.util.Locale;
import org.creditdesk.promo.Odds;
import org.creditdesk.text.Texts;

/**
 * The cost and odds of a batch in words.
 *
 * @param refusal why the batch may not be generated; null when it may
 */
record OddsWords(String atStake, String bits, String guess, String hits, String refusal) {
    private static final double DAYS_A_YEAR = 365.25;
    private static final String[] THOUSANDS = {"", "", "million", "billion", "trillion", "quadrillion", "quintillion"};

    static OddsWords of(Odds odds) {
        return new OddsWords(
                Texts.of("promo.odds.credits", odds.creditsAtStake()),
                Texts.of("promo.odds.bits", String.format(Locale.ENGLISH, "%.1f", odds.bits())),
                odds.guess() > 0 ? Texts.of("promo.odds.one-in", round(1 / odds.guess())) : Texts.of("promo.odds.none"),
                hits(odds.hitsPerDay()),
                odds.allowed() ? null : Texts.of("promo.odds.refused"));
    }

    private static String hits(double perDay) {
        if (perDay <= 0) {
            return Texts.of("promo.odds.none");
        }
        double years = 1 / perDay / DAYS_A_YEAR;
        return years >= 1
                ? Texts.of("promo.odds.years", round(years))
                : Texts.of("promo.odds.per-day", String.format(Locale.ENGLISH, "%.2g", perDay));
    }

    /** {@code 12,345}, {@code 3.4 million}; what is larger than the names we have, as a power of ten. */
    static String round(double number) {
        if (number < 1_000_000) {
            return String.format(Locale.ENGLISH, "%,d", Math.round(number));
        }
        int power = (int) (Math.log10(number) / 3);
        if (power >= THOUSANDS.length) {
            return String.format(Locale.ENGLISH, "10^%d", (int) Math.log10(number));
        }
        return String.format(Locale.ENGLISH, "%.1f %s", number / Math.pow(1000, power), THOUSANDS[power]);
    }
}
