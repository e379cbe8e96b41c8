package org.creditdesk.ui.promo;

import java.util.List;
import java.util.stream.Collectors;
import org.creditdesk.promo.Figures.Rejections;
import org.creditdesk.promo.Funnel;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** The funnel as bars: codes down to redeemed, then the accounts that redeemed and those of them that spent. */
final class FunnelWords {
    private static final int MOST_REASONS = 3;

    private FunnelWords() {}

    static List<BarRow> of(Funnel funnel) {
        long longest = Math.max(funnel.generated(), Math.max(funnel.attempted(), funnel.accounts()));
        return List.of(
                row("generated", funnel.generated(), longest, "", funnel.generated()),
                row(
                        "exported",
                        funnel.exported(),
                        longest,
                        share(funnel.exported(), funnel.generated()),
                        funnel.generated()),
                row("attempted", funnel.attempted(), longest, share(funnel.attempted(), base(funnel)), base(funnel)),
                row(
                        "redeemed",
                        funnel.redeemed(),
                        longest,
                        share(funnel.redeemed(), funnel.attempted()),
                        funnel.attempted()),
                row(
                        "spent",
                        funnel.spendingAccounts(),
                        longest,
                        share(funnel.spendingAccounts(), funnel.accounts()),
                        funnel.accounts()));
    }

    /** Codes may be handed out without a file; then the step before the attempts is the generation. */
    private static long base(Funnel funnel) {
        return Math.max(funnel.exported(), funnel.exported() == 0 ? funnel.generated() : 0);
    }

    private static String share(long part, long whole) {
        return Percent.of(part, whole);
    }

    private static BarRow row(String step, long number, long longest, String note, long before) {
        return new BarRow(
                Texts.of("promo.funnel." + step),
                Percent.share(number, longest),
                Formats.number(number),
                note,
                Texts.of("promo.funnel.hint." + step, number, before));
    }

    /** What the bars do not say: several uses of a code, and what was given and spent. */
    static String below(Funnel funnel) {
        return Texts.of(
                "promo.funnel.below",
                funnel.redemptions(),
                funnel.accounts(),
                Percent.of(funnel.spent(), funnel.credits()),
                funnel.spent());
    }

    /** The most frequent reasons why tries failed; empty where none did. */
    static String rejections(List<Rejections> rejections) {
        String reasons = rejections.stream()
                .limit(MOST_REASONS)
                .map(each -> Texts.of("promo.funnel.reason", Formats.reason(each.reason()), each.attempts()))
                .collect(Collectors.joining(", "));
        long failed = rejections.stream().mapToLong(Rejections::attempts).sum();
        return failed == 0 ? "" : Texts.of("promo.funnel.rejected", failed, reasons);
    }
}
