package org.creditdesk.ui.redeem;

import java.util.UUID;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.account.Accounts;
import org.creditdesk.redeem.Answer;
import org.creditdesk.redeem.Redemptions;

/** The services of an opened store. */
record DeskRedeeming(Accounts accounts, Redemptions redemptions) implements RedeemDesk {
    @Override
    public AccountHeader account(long id) {
        return accounts.header(id);
    }

    @Override
    public AccountHeader account(String email) {
        return accounts.header(accounts.byEmail(email));
    }

    @Override
    public Answer redeem(UUID requestId, long accountId, String input) {
        return redemptions.redeem(requestId, accountId, input);
    }
}
