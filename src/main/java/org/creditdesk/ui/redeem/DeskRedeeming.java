package org.creditdesk.ui.redeem;

import java.net.URI;
import java.util.UUID;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.app.Desk;
import org.creditdesk.redeem.Answer;
import org.creditdesk.redeem.AutopsyQuestion;
import org.creditdesk.redeem.AutopsyReport;

/** The services of an opened store. */
record DeskRedeeming(Desk desk) implements RedeemDesk {
    @Override
    public AccountHeader account(long id) {
        return desk.accounts().header(id);
    }

    @Override
    public AccountHeader account(String email) {
        return desk.accounts().header(desk.accounts().byEmail(email));
    }

    @Override
    public Answer redeem(UUID requestId, long accountId, String input) {
        return desk.redemptions().redeem(requestId, accountId, input);
    }

    @Override
    public AutopsyReport autopsy(AutopsyQuestion question) {
        return desk.autopsy().of(question);
    }

    @Override
    public URI checkout() {
        return desk.checkout().page().address();
    }
}
