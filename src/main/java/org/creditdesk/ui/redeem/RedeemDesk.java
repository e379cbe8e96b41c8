package org.creditdesk.ui.redeem;

import java.net.URI;
import java.util.UUID;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.redeem.Answer;
import org.creditdesk.redeem.AutopsyQuestion;
import org.creditdesk.redeem.AutopsyReport;

/** What the redeeming screen asks of the desk; each call blocks and means what the service behind it says. */
interface RedeemDesk {
    AccountHeader account(long id);

    AccountHeader account(String email);

    Answer redeem(UUID requestId, long accountId, String input);

    AutopsyReport autopsy(AutopsyQuestion question);

    /** Where customers buy credits. */
    URI checkout();
}
