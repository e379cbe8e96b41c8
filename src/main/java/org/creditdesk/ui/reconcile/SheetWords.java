package org.creditdesk.ui.reconcile;

import java.util.List;
import java.util.stream.Stream;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.reconcile.Cause;
import org.creditdesk.reconcile.ClawBackSheet;
import org.creditdesk.reconcile.ClawBackStep;
import org.creditdesk.reconcile.Overcredited;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** What a claw-back worksheet says. */
final class SheetWords {
    private SheetWords() {}

    /** Why how much is due. */
    static String about(ClawBackSheet sheet) {
        Receipt receipt = sheet.receipt();
        if (!sheet.overcredited().isEmpty() && sheet.due() == 0 && sheet.back() == 0) {
            return Texts.of("sheet.about.wrongly");
        }
        if (sheet.grant() == null) {
            return Texts.of("sheet.about.not_credited");
        }
        if (sheet.back() > 0) {
            return Texts.of("sheet.about.won", Formats.credits(sheet.back()));
        }
        if (receipt.dispute() != null && receipt.dispute().isAgainstUs()) {
            return Texts.of("sheet.about." + QueueWords.key(receipt.dispute()), Formats.credits(sheet.due()));
        }
        return receipt.refundedMinor() == 0 ? Texts.of("sheet.about.nothing") : refund(sheet);
    }

    private static String refund(ClawBackSheet sheet) {
        Receipt receipt = sheet.receipt();
        boolean isWhole = receipt.refundedMinor() >= receipt.amountMinor();
        return Texts.of(
                isWhole ? "sheet.about.refund" : "sheet.about.part",
                Formats.money(receipt.refundedMinor(), receipt.currency()),
                Formats.money(receipt.amountMinor(), receipt.currency()),
                Formats.credits(sheet.due()),
                Formats.number(sheet.granted()));
    }

    /** What the button will do. */
    static String verb(ShownSheet shown) {
        ClawBackSheet sheet = shown.sheet();
        if (!sheet.isOpen()) {
            return Texts.of("sheet.do.nothing");
        }
        if (sheet.back() > 0) {
            return Texts.of("sheet.do.give", Formats.credits(sheet.back()), sheet.email());
        }
        long taken = sheet.collectable() + sheet.missing();
        if (taken == 0) {
            return sheet.uncollected() == 0
                    ? Texts.of("sheet.do.note")
                    : Texts.of("sheet.do.uncollected", Formats.credits(sheet.uncollected()));
        }
        boolean notes = sheet.uncollected() > 0 && (sheet.collectable() > 0 || !sheet.isSeen());
        String take = notes
                ? Texts.of(
                        "sheet.do.take_and_note",
                        Formats.credits(taken),
                        from(sheet),
                        Formats.number(sheet.uncollected()))
                : Texts.of("sheet.do.take", Formats.credits(taken), from(sheet));
        return asking(shown, take);
    }

    private static String from(ClawBackSheet sheet) {
        List<String> emails = Stream.concat(
                        sheet.collectable() > 0 ? Stream.of(sheet.email()) : Stream.of(),
                        sheet.overcredited().stream()
                                .filter(account -> account.collectable() > 0)
                                .map(Overcredited::email))
                .distinct()
                .toList();
        return emails.size() == 1 ? emails.get(0) : Texts.of("sheet.do.accounts", Formats.number(emails.size()));
    }

    private static String asking(ShownSheet shown, String verb) {
        return shown.approval() == null ? verb : Texts.of("triage.ask_approval", verb);
    }

    /** Why there is nothing to do, or not at once. */
    static String note(ShownSheet shown, String noPermission) {
        ClawBackSheet sheet = shown.sheet();
        if (sheet.isOpen()) {
            return noPermission != null ? noPermission : shown.approval() == null ? "" : shown.approval();
        }
        boolean waits = sheet.waiting() > 0 || sheet.overcredited().stream().anyMatch(account -> account.waiting() > 0);
        return Texts.of(waits ? "sheet.note.waits" : "sheet.note.done");
    }

    /** What the steps of a run came to. */
    static String done(List<ClawBackStep> steps) {
        long moved = steps.stream().mapToLong(ClawBackStep::moved).sum();
        long waiting = steps.stream()
                .filter(ClawBackStep::isWaiting)
                .mapToLong(step -> Math.abs(step.collected()))
                .sum();
        if (waiting > 0) {
            return Texts.of("sheet.done.waiting", Formats.credits(waiting));
        }
        if (moved == 0) {
            return Texts.of(steps.isEmpty() ? "sheet.done.nothing" : "sheet.done.noted");
        }
        return Texts.of(moved > 0 ? "sheet.done.given" : "sheet.done.taken", Formats.credits(Math.abs(moved)));
    }

    /** What became of a step. */
    static String became(ClawBackStep step) {
        if (step.entry() != null) {
            String entry = Texts.of("sheet.step.entry", step.entry().toString(), Formats.signed(step.moved()));
            return step.reversedBy() == null
                    ? entry
                    : Texts.of("sheet.step.reversed", entry, step.reversedBy().toString());
        }
        if (step.request() != null) {
            return Texts.of("sheet.step.request", String.valueOf(step.request()), Formats.word(step.state()));
        }
        return Texts.of(step.cause() == Cause.WON ? "sheet.step.none" : "sheet.step.nothing_left");
    }

    static String cause(ClawBackStep step) {
        return Texts.of("sheet.cause." + QueueWords.key(step.cause()));
    }

    /** A step, to paste. */
    static String line(ClawBackStep step) {
        return String.join(
                "\t",
                String.valueOf(step.step()),
                Formats.exact(step.madeAt()),
                step.madeBy(),
                cause(step),
                String.valueOf(step.requested()),
                String.valueOf(step.collected()),
                String.valueOf(step.uncollected()),
                became(step));
    }
}
