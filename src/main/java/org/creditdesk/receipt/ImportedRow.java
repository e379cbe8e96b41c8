package org.creditdesk.receipt;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.creditdesk.checkout.PassedOver;
import org.creditdesk.checkout.Rule;
import org.creditdesk.text.Texts;

/**
 * One row with what becomes of it.
 *
 * @param row its number, from 1, without the heading
 * @param receipt null where it was not understood
 * @param account whose receipt it is; null where nobody's
 * @param credits of its pack; 0 where there is none
 * @param changes of a receipt that was known
 * @param column and {@code rule} of a bad row; the column is empty where the whole row is wrong
 * @param why of a row that was passed over
 */
public record ImportedRow(
        long row,
        String receipt,
        ImportVerdict verdict,
        Long account,
        long credits,
        List<FieldChange> changes,
        String column,
        Rule rule,
        PassedOver.Cause why) {
    static ImportedRow of(long row, String receipt, ImportVerdict verdict, Long account, long credits) {
        return new ImportedRow(row, receipt, verdict, account, credits, List.of(), null, null, null);
    }

    static ImportedRow changed(
            long row, String receipt, ImportVerdict verdict, Long account, long credits, List<FieldChange> changes) {
        return new ImportedRow(row, receipt, verdict, account, credits, List.copyOf(changes), null, null, null);
    }

    static ImportedRow bad(long row, String receipt, String column, Rule rule) {
        return new ImportedRow(row, receipt, ImportVerdict.BAD, null, 0, List.of(), column, rule, null);
    }

    static ImportedRow passed(PassedOver read) {
        return new ImportedRow(
                read.row(), read.receipt(), ImportVerdict.PASSED_OVER, null, 0, List.of(), null, null, read.why());
    }

    /** One sentence for people. */
    public String message() {
        return switch (verdict) {
            case NEW -> Texts.of("receipts.says.new", credits);
            case NO_ACCOUNT -> Texts.of("receipts.says.no_account");
            case NO_PACK -> Texts.of("receipts.says.no_pack");
            case KNOWN -> Texts.of("receipts.says.known");
            case CHANGED, REFUNDED ->
                changes.isEmpty() ? Texts.of("receipts.says.waits") : Texts.of("receipts.says.changed", inWords());
            case PASSED_OVER -> Texts.of("receipts.passed." + why.name().toLowerCase(Locale.ROOT));
            case BAD -> column.isEmpty() ? rule.sentence() : Texts.of("receipts.says.bad", column, rule.sentence());
        };
    }

    private String inWords() {
        return changes.stream()
                .map(each -> Texts.of(
                        "receipts.says.change",
                        each.field(),
                        each.before() == null ? "–" : each.before(),
                        each.after() == null ? "–" : each.after()))
                .collect(Collectors.joining(", "));
    }
}
