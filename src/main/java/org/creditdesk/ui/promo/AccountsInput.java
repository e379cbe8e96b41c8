package org.creditdesk.ui.promo;

import org.creditdesk.account.EmailReport;
import org.creditdesk.text.Texts;

/** A list of accounts, and which of its lines name nobody. */
public final class AccountsInput extends ListArea {
    public AccountsInput() {
        super(Texts.of("promo.accounts.prompt"));
    }

    /** @param choosesFile asks for a file and puts its text into the list */
    void bind(DesignViewModel model, Runnable choosesFile) {
        follow(model.form().accounts(), choosesFile);
        model.answer().accountsProperty().subscribe(report -> show(model, report));
    }

    private void show(DesignViewModel model, EmailReport report) {
        EmailText list = model.form().accountsText();
        say(AccountsWords.summary(list, report), AccountsWords.listed(list, report));
        int wrong = report.wrong().size();
        offer(wrong == 0 ? null : Texts.of("promo.accounts.leave-out", wrong), model::leaveOutWrongAccounts);
    }
}
