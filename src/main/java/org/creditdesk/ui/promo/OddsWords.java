package org.creditdesk.ui.promo;

import java.util.Locale;
import org.creditdesk.promo.Odds;
import org.creditdesk.text.Texts;

/**
 * The cost and odds of a batch in words.
 *
 * @param verdict in a few words
 * @param strength how far the guess is from hitting, on a scale of powers of ten: 0 where it is refused, 1 where it is hopeless
 * @param margin how many times harder than it has to be
 * @param refusal why the batch may not be generated; null when it may
 */
record OddsWords(
        String atStake,
        String bits,
        String guess,
        String hits,
        String verdict,
        double strength,
        String margin,
        String refusal) {
    /** DESIGN §6: the largest allowed share of live codes. */
    private static final double ALLOWED = 1e-9;

    /** Powers of ten beyond what is allowed that fill the bar. */
    private static final double HOPELESS = 12;

    private static final double DAYS_A_YEAR = 365.25;
    private static final String[] THOUSANDS = {"", "", "million", "billion", "trillion", "quadrillion", "quintillion"};

    static OddsWords of(Odds odds) {
        return new OddsWords(
                Texts.of("promo.odds.credits", odds.creditsAtStake()),
                Texts.of("promo.odds.bits", String.format(Locale.ENGLISH, "%.1f", odds.bits())),
                odds.guess() > 0 ? Texts.of("promo.odds.one-in", round(1 / odds.guess())) : Texts.of("promo.odds.none"),
                hits(odds.hitsPerDay()),
                verdict(times(odds)),
                strength(times(odds)),
                times(odds) < 1 ? Texts.of("promo.odds.limit") : Texts.of("promo.odds.margin", round(times(odds))),
                odds.allowed() ? null : Texts.of("promo.odds.refused"));
    }

    /** How many times harder to hit than is allowed. */
    private static double times(Odds odds) {
        return odds.guess() > 0 ? ALLOWED / odds.guess() : Math.pow(10, HOPELESS);
    }

    private static String verdict(double times) {
        return Texts.of(
                times < 1
                        ? "promo.odds.verdict-refused"
                        : times < 10 ? "promo.odds.verdict-close" : "promo.odds.verdict-good");
    }

    private static double strength(double times) {
        return times < 1 ? 0 : Math.min(1, 0.05 + 0.95 * Math.log10(times) / HOPELESS);
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
