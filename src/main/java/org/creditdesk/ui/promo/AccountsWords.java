package org.creditdesk.ui.promo;

import java.util.List;
import java.util.stream.Collectors;
import org.creditdesk.account.EmailReport;
import org.creditdesk.text.Texts;

/** What the desk says to a list of accounts. */
final class AccountsWords {
    private static final int SHOWN = 8;

    private AccountsWords() {}

    /** How many there are; empty for none. */
    static String summary(EmailText text, EmailReport report) {
        if (text.emails().isEmpty()) {
            return Texts.of("promo.accounts.everybody");
        }
        if (report.accounts() == 1 && report.twice() == 0) {
            return Texts.of("promo.accounts.count-one");
        }
        return report.twice() == 0
                ? Texts.of("promo.accounts.count", report.accounts())
                : Texts.of("promo.accounts.count-twice", report.accounts(), report.twice());
    }

    /** What keeps the list from being used, as one sentence; null when nothing does. */
    static String problem(EmailText text, EmailReport report) {
        List<EmailReport.Wrong> wrong = report.wrong();
        if (wrong.isEmpty()) {
            return null;
        }
        long ambiguous = wrong.stream().filter(EmailReport.Wrong::ambiguous).count();
        long unknown = wrong.size() - ambiguous;
        int all = text.emails().size();
        if (ambiguous == 0) {
            return Texts.of("promo.accounts.unknown", unknown, all);
        }
        return unknown == 0
                ? Texts.of("promo.accounts.ambiguous", ambiguous, all)
                : Texts.of("promo.accounts.both", unknown, ambiguous, all);
    }

    /** The first emails that cannot be used, each with its line. */
    static String listed(EmailText text, EmailReport report) {
        String some = report.wrong().stream()
                .limit(SHOWN)
                .map(each -> Texts.of(
                        each.ambiguous() ? "promo.accounts.line-ambiguous" : "promo.accounts.line-unknown",
                        text.lines().get(each.index()),
                        each.email()))
                .collect(Collectors.joining("\n"));
        int rest = report.wrong().size() - SHOWN;
        return rest <= 0 ? some : some + "\n" + Texts.of("promo.accounts.more", rest);
    }

    /** The list without what cannot be used. */
    static String without(EmailText text, EmailReport report) {
        var wrong = report.wrong().stream().map(EmailReport.Wrong::index).collect(Collectors.toSet());
        var kept = new StringBuilder();
        for (int i = 0; i < text.emails().size(); i++) {
            if (!wrong.contains(i)) {
                kept.append(text.emails().get(i)).append('\n');
            }
        }
        return kept.toString();
    }
}
