package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import java.util.List;
import org.creditdesk.text.Texts;

/** What was found, for people. */
final class FoundSheet {
    private FoundSheet() {}

    static void print(FindCommand.FoundReply found, Sheet sheet) {
        if (found.accounts().isEmpty()
                && found.receipts().isEmpty()
                && found.codes().isEmpty()) {
            sheet.text("cli.find.nothing");
            return;
        }
        sheet.table(
                "cli.find.accounts",
                List.of(text("email"), number("balance"), text("region"), text("name"), text("why")),
                found.accounts().stream().map(FoundSheet::account).toList());
        sheet.table(
                "cli.find.receipts",
                List.of(text("receipt"), text("provider"), text("credited"), text("email")),
                found.receipts().stream()
                        .map(receipt -> List.of(
                                receipt.receipt(),
                                receipt.provider(),
                                credited(receipt.credited()),
                                orDash(receipt.email())))
                        .toList());
        sheet.table(
                "cli.find.codes",
                List.of(text("code"), text("state"), number("credits"), number("batch"), text("campaign")),
                found.codes().stream()
                        .map(code -> List.of(
                                code.code(),
                                code.state(),
                                DisplayText.number(code.credits()),
                                String.valueOf(code.batch()),
                                code.campaign()))
                        .toList());
        if (found.more()) {
            sheet.line("");
            sheet.text("cli.find.more");
        }
    }

    private static List<String> account(FindCommand.FoundReply.Account account) {
        return List.of(
                account.email(),
                DisplayText.number(account.balance()),
                orDash(account.region()),
                account.lockedOut() ? Texts.of("cli.find.locked", account.name()) : account.name(),
                Texts.of(
                        "cli.why." + account.why().name().toLowerCase(java.util.Locale.ROOT),
                        orDash(account.matched())));
    }

    static String credited(boolean credited) {
        return Texts.of(credited ? "cli.credited" : "cli.not_credited");
    }

    static String orDash(String text) {
        return text == null || text.isBlank() ? "–" : text;
    }
}
