package org.creditdesk.ui.reconcile;

import org.creditdesk.reconcile.Evidence;
import org.creditdesk.reconcile.Fix;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.reconcile.NamingEntry;
import org.creditdesk.reconcile.Remedy;
import org.creditdesk.reconcile.TakingBack;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** What a fix says it will do, and what became of it; in the same words as the answer to a customer's message. */
public final class FixWords {
    private FixWords() {}

    /**
     * What the button will do.
     *
     * @param evidence that has a fix
     * @param approval why somebody else has to approve it; null where nobody has
     */
    public static String verb(Evidence evidence, String approval) {
        Fix fix = evidence.fix();
        long credits = Math.abs(fix.credits());
        String verb = fix.remedy() == Remedy.CLAW_BACK && credits == 0
                ? Texts.of("triage.do.write_down")
                : Texts.of("triage.do." + key(fix), Formats.credits(credits), fix.email(), back(fix));
        return approval == null ? verb : Texts.of("triage.ask_approval", verb);
    }

    private static String key(Fix fix) {
        boolean onlyGives =
                fix.remedy() == Remedy.MOVE_WHAT_IS_LEFT && fix.takingBack().collectable() == 0;
        return QueueWords.key(onlyGives ? Remedy.CREDIT : fix.remedy());
    }

    private static String back(Fix fix) {
        return fix.takingBack() == null ? "" : Formats.number(fix.takingBack().collectable());
    }

    /** What can be taken back of a crediting, and what cannot; empty where all of it can. */
    public static String takingBack(Fix fix) {
        TakingBack back = fix.takingBack();
        if (back == null || back.uncollected() == 0) {
            return "";
        }
        return Texts.of(
                back.collectable() == 0 ? "triage.taking_nothing_back" : "triage.taking_back",
                Formats.number(back.collectable()),
                Formats.credits(back.granted()),
                Formats.visible(back.email()),
                Formats.number(back.uncollected()));
    }

    /** What became of one that was done alone. */
    public static String done(Fixed fixed) {
        if (fixed.isWaiting()) {
            return Texts.of("triage.done.waiting", String.valueOf(fixed.request()));
        }
        if (fixed.request() != null && fixed.credits() == 0) {
            return decided(fixed);
        }
        if (fixed.remedy() == Remedy.NONE) {
            return Texts.of("triage.done.nothing", fixed.receipt());
        }
        String credits = Formats.credits(Math.abs(fixed.credits()));
        return fixed.credits() == 0
                ? Texts.of("triage.done.noted", fixed.receipt())
                : Texts.of(fixed.credits() > 0 ? "triage.done.given" : "triage.done.taken", credits, fixed.receipt());
    }

    private static String decided(Fixed fixed) {
        return Texts.of("triage.requested", String.valueOf(fixed.request()), Formats.word(fixed.state()));
    }

    /** What became of one of many, beside its receipt. */
    static String outcome(Fixed fixed) {
        if (fixed.problem() != null) {
            return fixed.problem().getMessage();
        }
        if (fixed.isWaiting()) {
            return Texts.of("queue.outcome.waiting", String.valueOf(fixed.request()));
        }
        if (fixed.request() != null && fixed.credits() == 0) {
            return decided(fixed);
        }
        if (fixed.remedy() == Remedy.NONE) {
            return Texts.of("queue.outcome.nothing");
        }
        String credits = Formats.credits(Math.abs(fixed.credits()));
        return fixed.credits() == 0
                ? Texts.of("queue.outcome.noted")
                : Texts.of(fixed.credits() > 0 ? "queue.outcome.given" : "queue.outcome.taken", credits);
    }

    /** {@code +500 · Purchase · 3 May 2026, 18:20}. */
    static String entry(NamingEntry naming) {
        String words = Texts.of(
                "triage.entry",
                Formats.signed(naming.entry().amount()),
                Formats.word(naming.entry().kind()),
                Formats.moment(naming.entry().at()));
        if (naming.isTakenBack() && naming.reversedBy() == null) {
            return Texts.of("triage.entry_taken_back", words);
        }
        return naming.reversedBy() == null
                ? words
                : Texts.of("triage.entry_reversed", words, naming.reversedBy().toString());
    }

    /** What is left of the credits that an entry gave; empty where it gave none that stand. */
    static String left(NamingEntry naming) {
        return naming.credits() ? Texts.of("queue.left", Formats.number(naming.left())) : "";
    }
}
