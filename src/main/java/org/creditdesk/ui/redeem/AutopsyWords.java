package org.creditdesk.ui.redeem;

import java.util.Locale;
import org.creditdesk.redeem.AutopsyReport;
import org.creditdesk.redeem.NearMiss;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.redeem.ReadInput;
import org.creditdesk.redeem.RuleResult;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Moments;

/** What the autopsy says. */
final class AutopsyWords {
    private AutopsyWords() {}

    static String headline(AutopsyReport report, boolean travels) {
        if (report.outcome() == Outcome.APPLIED) {
            return Texts.of(travels ? "autopsy.works-there" : "autopsy.works");
        }
        return Texts.of("redeem.outcome." + key(report.outcome()));
    }

    static String rule(RuleResult result) {
        return Texts.of("autopsy.rule." + key(result.reason()));
    }

    static String state(RuleResult result) {
        if (!result.judged()) {
            return Texts.of("autopsy.not-judged");
        }
        return result.passed() ? Texts.of("autopsy.passed") : Texts.of("autopsy.failed");
    }

    static String check(ReadInput input) {
        if (input.checkGiven() == null) {
            return Texts.of("autopsy.check-none");
        }
        return input.checkGiven().equals(input.checkExpected())
                ? Texts.of("autopsy.check-right", input.checkGiven())
                : Texts.of("autopsy.check-wrong", input.checkGiven(), input.checkExpected());
    }

    static String removed(ReadInput input) {
        return input.removed().isEmpty()
                ? Texts.of("autopsy.removed-none")
                : Texts.of("autopsy.removed", input.removed().size());
    }

    static String near(NearMiss near) {
        String slip = Texts.of("autopsy.slip." + near.slip().name().toLowerCase(Locale.ROOT));
        String outcome =
                near.outcome() == Outcome.APPLIED ? Texts.of("autopsy.near-works") : Formats.word(near.outcome());
        return Texts.of("autopsy.near", slip, near.campaign(), outcome);
    }

    /** @return null when it is judged by now and the account's own region */
    static String banner(AutopsyReport report, Travel travel) {
        if (!travel.isAway()) {
            return null;
        }
        String there = travel.regionProperty().get() == null
                ? ""
                : Texts.of("autopsy.as-if-in", Formats.country(report.region()));
        return travel.at() == null
                ? Texts.of("autopsy.as-if-region", Formats.country(report.region()))
                : Texts.of(
                        "autopsy.as-if",
                        Moments.inZone(report.at(), travel.zoneProperty().get()),
                        there);
    }

    private static String key(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
