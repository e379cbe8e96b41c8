package org.creditdesk.ui.promo;

import org.creditdesk.promo.BatchPlan;
import org.creditdesk.text.Texts;

/** What the button says that it will do. */
final class GenerateLabel {
    private GenerateLabel() {}

    /** For codes that others made. @param plan null while there is none */
    static String ofImport(BatchPlan plan, long worth) {
        if (plan == null || plan.count() < 1) {
            return Texts.of("promo.import.button");
        }
        return plan.count() == 1
                ? Texts.of("promo.import.button-one", worth)
                : Texts.of("promo.import.button-count", plan.count(), worth);
    }

    /** @param plan null while there is none */
    static String of(BatchPlan plan, boolean needsApproval) {
        if (plan == null || plan.count() < 1) {
            return Texts.of("promo.design.generate");
        }
        try {
            long worth = Math.multiplyExact(Math.multiplyExact(plan.count(), plan.credits()), plan.perCode());
            return needsApproval
                    ? Texts.of("promo.design.ask", worth)
                    : Texts.of("promo.design.generate-worth", plan.count(), worth);
        } catch (ArithmeticException beyondCounting) {
            return Texts.of("promo.design.generate-count", plan.count());
        }
    }
}
