package org.creditdesk.checkout;

import java.math.BigDecimal;
import java.util.Currency;
import org.creditdesk.problem.Problem;

/** Prices between people, who write {@code 19.97}, and the store, which keeps minor units. */
public final class Price {
    private Price() {}

    /**
     * @param currency ISO 4217
     * @return in the currency's minor unit
     * @throws Problem PACK_CURRENCY or PRICE_TEXT of wrong use
     */
    public static long minor(String text, String currency) {
        Currency found = Money.currency(currency.strip());
        if (found == null) {
            throw Problem.wrongUse("PACK_CURRENCY", currency);
        }
        try {
            return Money.minor("", text.strip(), found, DecimalMark.EITHER);
        } catch (BrokenRuleException wrong) {
            throw Problem.wrongUse("PRICE_TEXT", text, found.getCurrencyCode(), found.getDefaultFractionDigits());
        }
    }

    /** With as many decimals as the currency has. @param currency of one that exists */
    public static String text(long minor, String currency) {
        return BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits())
                .toPlainString();
    }
}
