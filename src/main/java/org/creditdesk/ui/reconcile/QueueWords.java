package org.creditdesk.ui.reconcile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.reconcile.FixReport;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.reconcile.Remedy;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Question;

/** What the queue says. */
final class QueueWords {
    private QueueWords() {}

    /** {@code Disputed 12}. */
    static String choice(Need need, long count) {
        return Texts.of("queue.choice", Formats.word(need), Formats.number(count));
    }

    static String choiceInWords(Need need, long count) {
        return Texts.of("queue.choice_in_words", Formats.word(need), receipts(count));
    }

    static String emptyText(Map<Need, Long> counts) {
        boolean none = counts.values().stream().allMatch(count -> count == 0);
        return Texts.of(none ? "queue.all_done" : "queue.none_of_this");
    }

    private static String receipts(long count) {
        return Texts.of(count == 1 ? "receipts.one" : "receipts.many", Formats.number(count));
    }

    static String fixPicked(int count) {
        return Texts.of("queue.fix_picked", Formats.number(count));
    }

    static String fixEvery(long count) {
        return Texts.of("queue.fix_every", Formats.number(count));
    }

    static Question ask(Need need, List<Receipt> picked) {
        long worth = picked.stream().mapToLong(Receipt::credits).sum();
        return new Question(
                Texts.of("queue.ask", receipts(picked.size())),
                Texts.of("queue.ask_text", Formats.word(need), Texts.of("queue.worth", Formats.credits(worth))),
                Texts.of("queue.verb", receipts(picked.size())),
                false);
    }

    static Question askEvery(Need need, long count) {
        return new Question(
                Texts.of("queue.ask_every", receipts(count)),
                Texts.of("queue.ask_text", Formats.word(need), Texts.of("queue.also_unseen")),
                Texts.of("queue.verb_every", receipts(count)),
                false);
    }

    /** What somebody has to look at comes first. */
    static List<Fixed> sorted(FixReport report) {
        return report.fixed().stream()
                .sorted(Comparator.comparingInt(QueueWords::urgency))
                .toList();
    }

    private static int urgency(Fixed fixed) {
        if (fixed.problem() != null) {
            return 0;
        }
        return fixed.isWaiting() ? 1 : fixed.remedy() == Remedy.NONE ? 3 : 2;
    }

    /** {@code 9 of 12 put right, 2 sent to approval, 1 refused.} */
    static String summary(FixReport report) {
        return Texts.of(
                "queue.summary",
                Formats.number(report.done()),
                Formats.number(report.asked()),
                Formats.number(report.waiting()),
                Formats.number(report.refused()));
    }

    static String moved(FixReport report) {
        String moved = Texts.of("queue.moved", Formats.credits(report.given()), Formats.credits(report.taken()));
        long left = report.asked() - report.fixed().size();
        return report.isCancelled() ? Texts.of("queue.stopped", moved, receipts(left)) : moved;
    }

    /** A row of a report, to paste. */
    static String line(Fixed fixed) {
        return fixed.receipt() + "\t" + FixWords.outcome(fixed);
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
