package org.creditdesk.ui.accounts;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import javafx.scene.control.TableColumn;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.Grant;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.redeem.Attempt;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.redeem.Redemption;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Columns;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Look;

/** The columns of the account file's tables. */
final class AccountColumns {
    private AccountColumns() {}

    static List<TableColumn<EntryLine, EntryLine>> entries() {
        return List.of(
                Columns.figures(
                        "entry.seq",
                        56,
                        row -> Look.muted(Formats.number(row.entry().id().seq()))),
                Columns.moment("entry.at", 146, row -> row.entry().at()),
                Columns.whole(Columns.of("entry.kind", 118, AccountColumns::kind)),
                Columns.figures("entry.amount", 82, AccountColumns::amount),
                Columns.credits("entry.balance", 84, row -> row.entry().balanceAfter()),
                Columns.of("entry.why", 220, row -> Look.plain(why(row)).withHint(hint(row))),
                Columns.whole(
                        Columns.muted("entry.actor", 100, row -> row.entry().actor())));
    }

    /** An arrow back marks both: what was reversed, and what reverses. */
    private static Look kind(EntryLine row) {
        String word = Formats.word(row.entry().kind());
        if (row.reversedBy() != null) {
            return new Look(word, Look.Tone.MUTED, "mdmz-undo", Texts.of("entry.reversed_by", row.reversedBy()));
        }
        if (row.rollback() != null) {
            return new Look(word, Look.Tone.MUTED, "mdmz-undo", AccountWords.rolledBack(row.rollback()));
        }
        return row.entry().reverses() == null
                ? Look.plain(word)
                : new Look(
                        word,
                        Look.Tone.PLAIN,
                        "mdmz-undo",
                        Texts.of("entry.reverses", row.entry().reverses()));
    }

    private static Look amount(EntryLine row) {
        long credits = row.entry().amount();
        String text = Formats.signed(credits);
        if (row.reversedBy() != null || row.rollback() != null) {
            return Look.muted(text);
        }
        return credits > 0 ? Look.good(text, null) : Look.plain(text);
    }

    /** What the entry rests on: the entry it answers or is answered by, reason, ticket, receipt, the note. */
    private static String why(EntryLine row) {
        Entry entry = row.entry();
        var words = new StringJoiner(" · ");
        add(words, row.reversedBy() == null ? null : Texts.of("entry.reversed_by", row.reversedBy()));
        add(words, row.rollback() == null ? null : AccountWords.rolledBack(row.rollback()));
        add(words, entry.reverses() == null ? null : Texts.of("entry.reverses", entry.reverses()));
        add(words, entry.target() == null ? null : Texts.of("entry.target", entry.target()));
        add(words, entry.reason() == null ? null : Formats.reason(entry.reason()));
        add(words, entry.ticket());
        add(words, entry.receipt());
        add(words, entry.internalNote());
        return words.toString();
    }

    /** All of it, where the column is too narrow. */
    private static String hint(EntryLine row) {
        String words = why(row);
        return words.isEmpty() ? null : words;
    }

    private static void add(StringJoiner words, String word) {
        if (word != null && !word.isBlank()) {
            words.add(word);
        }
    }

    static List<TableColumn<Receipt, Receipt>> receipts(Consumer<String> copy) {
        return List.of(
                Columns.moment("receipt.at", 146, Receipt::purchasedAt),
                Columns.copyable("receipt.id", 220, Receipt::receipt, copy),
                Columns.text("receipt.provider", 90, Receipt::provider),
                Columns.figures(
                        "receipt.amount", 90, row -> Look.plain(Formats.money(row.amountMinor(), row.currency()))),
                Columns.credits("receipt.credits", 80, Receipt::credits),
                Columns.of("receipt.state", 100, row -> state(row.state())),
                Columns.of("receipt.result", 190, AccountColumns::credited));
    }

    private static Look state(Receipt.State state) {
        return switch (state) {
            case PAID -> Look.muted(Texts.of("receipt.paid"));
            case REFUNDED -> Look.warning(Texts.of("receipt.refunded"), "mdmz-replay");
            case DISPUTED -> Look.warning(Texts.of("receipt.disputed"), "mdmz-warning");
        };
    }

    private static Look credited(Receipt row) {
        if (!row.isCredited()) {
            return Look.bad(Texts.of("receipt.not_credited"), "mdal-error");
        }
        if (!row.creditedAccountId().equals(row.accountId())) {
            return Look.warning(
                    Texts.of(
                            "receipt.credited_elsewhere",
                            row.creditedAccountId().toString()),
                    "mdmz-warning");
        }
        return Look.good(Texts.of("receipt.credited_by", row.creditedSeq().toString()), "mdal-check_circle");
    }

    static List<TableColumn<Grant, Grant>> grants() {
        return List.of(
                Columns.figures(
                        "grant.entry",
                        80,
                        row -> Look.muted(Formats.number(row.entry().seq()))),
                Columns.text("grant.origin", 160, row -> Formats.word(row.origin())),
                Columns.credits("grant.amount", 120, Grant::amount),
                Columns.figures("grant.remaining", 120, AccountColumns::remaining),
                Columns.of("grant.expires", 180, AccountColumns::expires));
    }

    private static Look remaining(Grant row) {
        String text = Formats.number(row.remaining());
        return row.remaining() == 0 ? Look.muted(text) : Look.plain(text);
    }

    private static Look expires(Grant row) {
        return row.expires() == null
                ? Look.muted(Texts.of("grant.never"))
                : Look.plain(Formats.moment(row.expires())).withHint(Formats.exact(row.expires()));
    }

    static List<TableColumn<Redemption, Redemption>> redemptions() {
        return List.of(
                Columns.moment("redemption.at", 146, Redemption::at),
                Columns.code("redemption.code", 200, Redemption::code),
                Columns.text("redemption.campaign", 220, Redemption::campaign),
                Columns.figures("redemption.batch", 80, row -> Look.muted(Long.toString(row.batchId()))),
                Columns.figures("redemption.credits", 100, AccountColumns::credits),
                Columns.of("redemption.state", 190, AccountColumns::state),
                Columns.figures(
                        "redemption.entry",
                        80,
                        row -> Look.muted(Formats.number(row.entry().seq()))));
    }

    private static Look credits(Redemption row) {
        String credits = Formats.signed(row.credits());
        return row.rollback() == null ? Look.good(credits, null) : Look.muted(credits);
    }

    private static Look state(Redemption row) {
        if (row.rollback() == null) {
            return Look.muted(Texts.of("redemption.stands"));
        }
        String words = AccountWords.rolledBack(row.rollback());
        return new Look(words, Look.Tone.MUTED, "mdmz-undo", words);
    }

    static List<TableColumn<Attempt, Attempt>> attempts() {
        return List.of(
                Columns.moment("attempt.at", 146, Attempt::at),
                Columns.of("attempt.raw", 210, row -> Look.code(Formats.visible(row.raw()))),
                Columns.of("attempt.outcome", 330, AccountColumns::outcome),
                Columns.muted("attempt.region", 110, row -> Formats.country(row.region())),
                Columns.credits("attempt.credits", 80, Attempt::credits),
                Columns.muted("attempt.actor", 90, Attempt::actor));
    }

    private static Look outcome(Attempt row) {
        String words = Formats.word(row.outcome());
        return row.outcome() == Outcome.APPLIED ? Look.good(words, "mdal-check_circle") : Look.bad(words, "mdal-block");
    }
}
