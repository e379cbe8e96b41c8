package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import java.util.List;
import org.creditdesk.adjust.Incident;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.store.Page;

/** @param count how many there are in all; {@code affected} may be fewer */
record AffectedReply(String incident, long count, List<Account> affected) implements Reply {
    record Account(
            long id,
            String email,
            String name,
            long failedAttempts,
            Outcome mostFrequent,
            long uncreditedReceipts,
            long uncreditedCredits) {
        private List<String> cells() {
            return List.of(
                    FoundSheet.orDash(email),
                    DisplayText.number(failedAttempts),
                    mostFrequent == null ? "–" : mostFrequent.name(),
                    DisplayText.number(uncreditedReceipts),
                    DisplayText.number(uncreditedCredits),
                    name);
        }
    }

    static AffectedReply of(Incident incident, long count, Page<org.creditdesk.adjust.Affected, Long> page) {
        return new AffectedReply(
                incident.name(),
                count,
                page.rows().stream()
                        .map(each -> new Account(
                                each.accountId(),
                                each.email(),
                                each.name(),
                                each.failedAttempts(),
                                each.mostFrequent(),
                                each.uncreditedReceipts(),
                                each.uncreditedCredits()))
                        .toList());
    }

    @Override
    public void print(Sheet sheet) {
        sheet.text("cli.affected.count", incident, count);
        sheet.table(
                "cli.affected",
                List.of(
                        text("email"),
                        number("failed"),
                        text("mostly"),
                        number("receipts"),
                        number("uncredited"),
                        text("name")),
                affected.stream().map(Account::cells).toList());
        if (count > affected.size()) {
            sheet.text("cli.affected.more");
        }
    }
}
