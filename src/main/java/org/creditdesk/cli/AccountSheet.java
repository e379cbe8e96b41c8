package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import java.util.List;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.text.Texts;

/** The file of one account, for people: who and how much first, then the lists. */
final class AccountSheet {
    private final AccountReply account;
    private final Sheet sheet;

    AccountSheet(AccountReply account, Sheet sheet) {
        this.account = account;
        this.sheet = sheet;
    }

    void print() {
        head();
        grants();
        entries();
        receipts();
        redemptions();
        attempts();
    }

    private void head() {
        sheet.text("cli.account.who", account.email(), FoundSheet.orDash(account.name()));
        sheet.text(account.balance() == 0 ? "cli.account.balance_zero" : "cli.account.balance", account.balance());
        sheet.text(
                "cli.account.region", FoundSheet.orDash(account.region()), FoundSheet.orDash(account.regionSource()));
        if (account.status() != AccountStatus.ACTIVE) {
            sheet.text("cli.account.blocked");
        }
        if (!account.flags().isEmpty()) {
            sheet.text("cli.account.flags", String.join(", ", account.flags()));
        }
        if (account.lockedUntil() != null) {
            sheet.text("cli.account.locked", DisplayText.minute(account.lockedUntil()));
        }
        account.formerEmails()
                .forEach(email ->
                        sheet.text("cli.account.former_email", email.email(), DisplayText.minute(email.until())));
    }

    private void grants() {
        sheet.table(
                "cli.account.grants",
                List.of(text("origin"), number("remaining"), number("amount"), text("expires"), text("entry")),
                account.grants().stream()
                        .map(grant -> List.of(
                                grant.origin().name(),
                                DisplayText.number(grant.remaining()),
                                DisplayText.number(grant.amount()),
                                FoundSheet.orDash(DisplayText.minute(grant.expires())),
                                grant.entry()))
                        .toList());
        more(account.moreGrants());
    }

    private void entries() {
        sheet.table(
                "cli.account.entries",
                List.of(
                        number("seq"),
                        text("at"),
                        text("kind"),
                        number("amount"),
                        number("balance"),
                        text("actor"),
                        text("details")),
                account.entries().stream().map(AccountSheet::entry).toList());
        more(account.moreEntries());
    }

    private static List<String> entry(AccountReply.Line entry) {
        return List.of(
                String.valueOf(entry.seq()),
                DisplayText.minute(entry.at()),
                entry.kind().name(),
                DisplayText.signed(entry.amount()),
                DisplayText.number(entry.balanceAfter()),
                FoundSheet.orDash(entry.actor()),
                details(entry));
    }

    static String details(AccountReply.Line entry) {
        String reversed = entry.reversedBy() == null ? null : Texts.of("cli.entry.reversed_by", entry.reversedBy());
        String reverses =
                entry.reverses() == null ? null : Texts.of("cli.entry.reverses", String.valueOf(entry.reverses()));
        return java.util.stream.Stream.of(
                        reversed, reverses, entry.receipt(), entry.reason(), entry.ticket(), entry.customerNote())
                .filter(detail -> detail != null && !detail.isBlank())
                .collect(java.util.stream.Collectors.joining(" · "));
    }

    private void receipts() {
        sheet.table(
                "cli.account.receipts",
                List.of(
                        text("receipt"),
                        text("provider"),
                        number("credits"),
                        text("credited"),
                        text("state"),
                        text("at")),
                account.receipts().stream()
                        .map(receipt -> List.of(
                                receipt.receipt(),
                                receipt.provider(),
                                DisplayText.number(receipt.credits()),
                                receipt.credited()
                                        ? Texts.of("cli.credited_to", receipt.creditedTo())
                                        : FoundSheet.credited(false),
                                receipt.state(),
                                DisplayText.minute(receipt.purchasedAt())))
                        .toList());
        more(account.moreReceipts());
    }

    private void redemptions() {
        sheet.table(
                "cli.account.redemptions",
                List.of(text("code"), number("credits"), text("at"), text("campaign")),
                account.redemptions().stream()
                        .map(used -> List.of(
                                used.code(),
                                DisplayText.signed(used.credits()),
                                DisplayText.minute(used.at()),
                                used.campaign()))
                        .toList());
        more(account.moreRedemptions());
    }

    private void attempts() {
        sheet.table(
                "cli.account.attempts",
                List.of(text("at"), text("outcome"), text("region"), text("input")),
                account.attempts().stream()
                        .filter(attempt -> attempt.outcome() != org.creditdesk.redeem.Outcome.APPLIED)
                        .map(attempt -> List.of(
                                DisplayText.minute(attempt.at()),
                                attempt.outcome().name(),
                                FoundSheet.orDash(attempt.region()),
                                FoundSheet.orDash(attempt.input())))
                        .toList());
        more(account.moreAttempts());
    }

    private void more(boolean more) {
        if (more) {
            sheet.text("cli.account.more");
        }
    }
}
