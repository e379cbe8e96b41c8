package org.creditdesk.ui.bulk;

import org.creditdesk.bulk.BulkFile;
import org.creditdesk.bulk.BulkReport;
import org.creditdesk.bulk.BulkRow;
import org.creditdesk.bulk.BulkVerdict;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** What the screen says of a list. */
final class BulkWords {
    private BulkWords() {}

    /** {@code 87 accounts}, {@code 1 account}. */
    static String accounts(long count) {
        return Texts.of(count == 1 ? "bulk.account" : "bulk.accounts", Formats.number(count));
    }

    static String give(BulkReport report) {
        return Texts.of("bulk.give", Formats.credits(report.total()), accounts(report.count(BulkVerdict.OK)));
    }

    /** What the dry run, or the run, came to. */
    static String summary(BulkReport report, BulkState state) {
        String credits = Formats.credits(report.total());
        String accounts = accounts(report.count(BulkVerdict.OK));
        return switch (state) {
            case DONE ->
                report.posted() == 0 ? Texts.of("bulk.done_nothing") : Texts.of("bulk.done", credits, accounts);
            case STOPPED -> Texts.of("bulk.stopped", credits, accounts);
            default ->
                report.count(BulkVerdict.OK) == 0
                        ? Texts.of("bulk.nothing_to_give")
                        : Texts.of("bulk.would", credits, accounts);
        };
    }

    /** Rows that are not given, and what is left of the day. */
    static String more(BulkReport report) {
        var words = new StringBuilder();
        int already = report.count(BulkVerdict.ALREADY_COMPENSATED);
        if (already > 0) {
            words.append(Texts.of("bulk.already", Formats.number(already)));
        }
        if (report.problems() > 0) {
            words.append(Texts.of("bulk.problems", Formats.number(report.problems())));
        }
        if (report.count(BulkVerdict.NOT_REACHED) > 0) {
            words.append(Texts.of("bulk.not_reached", Formats.number(report.count(BulkVerdict.NOT_REACHED))));
        }
        if (report.leftToday() != null) {
            words.append(Texts.of("bulk.left", Formats.credits(report.leftToday())));
        }
        return words.toString().strip();
    }

    static String file(BulkFile file) {
        String rows =
                Texts.of("bulk.file", file.name(), Formats.number(file.lines().size()), file.encoding());
        return file.unused().isEmpty() ? rows : rows + " " + Texts.of("bulk.unused", String.join(", ", file.unused()));
    }

    /** The whole sentence of a row, which a table may cut. */
    static String whole(BulkRow row) {
        String email = Formats.visible(row.input().email());
        return Texts.of("bulk.whole", Formats.number(row.input().row()), email, row.message());
    }

    /** A row as a person would paste it. */
    static String line(BulkRow row) {
        return String.join(
                "\t",
                String.valueOf(row.input().row()),
                row.input().email(),
                row.input().credits(),
                Formats.word(row.verdict()),
                row.message());
    }
}
