package org.creditdesk.ui.promo;

import java.util.Locale;
import org.creditdesk.promo.Campaign;
import org.creditdesk.text.Texts;

/**
 * What a batch would take of its campaign's budget.
 *
 * @param share of what is left of the budget, 0 to 1; negative where there is no budget
 * @param exceeds whether it is more than is left
 */
record BudgetWords(String sentence, double share, boolean exceeds) {
    /** @param stake credits, if every code were used */
    static BudgetWords of(Campaign campaign, long stake) {
        if (campaign == null || campaign.budget() == null) {
            return new BudgetWords(Texts.of("promo.design.budget-none"), -1, false);
        }
        long left = Math.max(0, campaign.budget() - campaign.redeemedCredits());
        if (stake > left) {
            return new BudgetWords(Texts.of("promo.design.budget-exceeded", left), 1, true);
        }
        double share = left == 0 ? 0 : (double) stake / left;
        String percent = String.format(Locale.ENGLISH, share < 0.1 ? "%.1f" : "%.0f", share * 100);
        return new BudgetWords(Texts.of("promo.design.budget-share", percent, left), share, false);
    }
}
