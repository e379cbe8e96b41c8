package org.creditdesk.bulk;

import org.creditdesk.account.AccountState;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.Posted;
import org.creditdesk.text.Texts;

/** One row while it is judged, in one transaction. */
final class Case {
    private final BulkLine line;
    private Long account;
    private AccountState state;
    private Compensation wish;
    private BulkRow answer;

    Case(BulkLine line) {
        this.line = line;
    }

    /** The same row with its account, to be judged anew in another transaction. */
    Case again() {
        var fresh = new Case(line);
        fresh.account = account;
        return fresh;
    }

    BulkLine line() {
        return line;
    }

    long account() {
        return account;
    }

    AccountState state() {
        return state;
    }

    Compensation wish() {
        return wish;
    }

    /** Whether no verdict has been found yet. */
    boolean isOpen() {
        return answer == null;
    }

    boolean isOk() {
        return answer != null && answer.verdict() == BulkVerdict.OK;
    }

    BulkRow answer() {
        return answer;
    }

    void belongsTo(long accountId) {
        account = accountId;
    }

    void stands(AccountState found) {
        state = found;
    }

    void wishes(Compensation compensation) {
        wish = compensation;
    }

    void refuse(BulkVerdict verdict, String message) {
        answer(verdict, message, null);
    }

    void already(Entry entry, String message) {
        answer(BulkVerdict.ALREADY_COMPENSATED, message, entry.id());
    }

    private void answer(BulkVerdict verdict, String message, EntryId entry) {
        Long balance = state == null ? null : state.balance();
        answer = new BulkRow(line, verdict, message, account, entry, 0, balance, balance);
    }

    /** Can be given. @param hint a sentence that is added; null for none */
    void allow(String hint) {
        long after = state.balance() + wish.credits();
        String message = Texts.of("bulk.says.ok", wish.credits(), state.balance(), after);
        String whole = hint == null ? message : message + " " + hint;
        answer = new BulkRow(line, BulkVerdict.OK, whole, account, null, wish.credits(), state.balance(), after);
    }

    void given(Posted posted) {
        String message =
                Texts.of("bulk.says.given", wish.credits(), posted.entry().toString(), posted.balance());
        answer = new BulkRow(
                line,
                BulkVerdict.OK,
                message,
                account,
                posted.entry(),
                wish.credits(),
                posted.balance() - wish.credits(),
                posted.balance());
    }
}
