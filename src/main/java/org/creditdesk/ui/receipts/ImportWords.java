package org.creditdesk.ui.receipts;

import org.creditdesk.checkout.CheckoutFile;
import org.creditdesk.receipt.ImportCounts;
import org.creditdesk.receipt.ImportedRow;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** What the screen says of an export. */
final class ImportWords {
    private ImportWords() {}

    private static String receipts(long count) {
        return Texts.of(count == 1 ? "receipts.one" : "receipts.many", Formats.number(count));
    }

    /** What the button does. */
    static String button(Judged judged) {
        long fresh = judged.report().counts().fresh();
        if (fresh == 0) {
            return judged.updates() == 0
                    ? Texts.of("receipts.import_nothing")
                    : Texts.of("receipts.update", receipts(judged.updates()));
        }
        return judged.updates() == 0
                ? Texts.of("receipts.import", receipts(fresh))
                : Texts.of("receipts.import_and_update", receipts(fresh), Formats.number(judged.updates()));
    }

    /** What the dry run, or the run, came to. */
    static String summary(Judged judged, ImportState state) {
        String fresh = receipts(judged.report().counts().fresh());
        String updates = Formats.number(judged.updates());
        return switch (state) {
            case DONE ->
                judged.isWorthIt() ? Texts.of("receipts.done", fresh, updates) : Texts.of("receipts.done_nothing");
            case STOPPED ->
                Texts.of(
                        "receipts.stopped",
                        Formats.number(judged.report().counts().rows()));
            default ->
                judged.isWorthIt() ? Texts.of("receipts.would", fresh, updates) : Texts.of("receipts.would_nothing");
        };
    }

    /** The rows that somebody should look at, and where the run began. */
    static String more(Judged judged) {
        ImportCounts counts = judged.report().counts();
        var words = new StringBuilder();
        add(words, "receipts.more.no_account", counts.noAccount());
        add(words, "receipts.more.no_pack", counts.noPack());
        add(words, "receipts.more.bad", counts.bad());
        add(words, "receipts.more.known", counts.known());
        add(words, "receipts.more.passed", counts.passed());
        add(words, "receipts.more.resumed", judged.report().resumedAfter());
        return words.toString().strip();
    }

    private static void add(StringBuilder words, String key, long count) {
        if (count > 0) {
            words.append(Texts.of(key, Formats.number(count)));
        }
    }

    /** What the file is, and why it is taken for that. */
    static String file(CheckoutFile file) {
        return Texts.of("receipts.file", file.name(), String.join(" ", file.reasons()));
    }

    /** Says that only the first rows of a verdict are shown, where that is so. */
    static String kept(JudgedRows rows) {
        boolean all = rows.verdicts().stream().allMatch(verdict -> rows.count(verdict) <= JudgedRows.MOST);
        return all ? "" : Texts.of("receipts.kept", Formats.number(JudgedRows.MOST));
    }

    /** The whole sentence of a row, which a table may cut. */
    static String whole(ImportedRow row) {
        return Texts.of("receipts.whole", Formats.number(row.row()), receipt(row), row.message());
    }

    static String receipt(ImportedRow row) {
        return row.receipt() == null ? "–" : Formats.visible(row.receipt());
    }

    /** A row as a person would paste it. */
    static String line(ImportedRow row) {
        return String.join(
                "\t", String.valueOf(row.row()), receipt(row), row.verdict().label(), row.message());
    }
}
