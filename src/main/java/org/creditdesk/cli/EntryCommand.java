package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import java.time.Instant;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.EntryDetail;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.GrantUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "entry")
final class EntryCommand extends DeskCommand {
    @Parameters(paramLabel = "ENTRY", descriptionKey = "entry")
    private String entry;

    EntryCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return EntryReply.of(desk.ledger().detail(EntryId.parse(entry)));
    }

    /** @param remaining what is left of the grant that the entry made; null for a debit */
    record EntryReply(
            AccountReply.Line entry,
            String requestId,
            String reversedBy,
            Long remaining,
            List<Use> uses,
            String hash,
            String hashBefore)
            implements Reply {
        record Use(String grant, String origin, long amount, Instant expires) {
            static Use of(long account, GrantUse use) {
                return new Use(
                        new EntryId(account, use.grantSeq()).toString(),
                        use.origin().name(),
                        use.amount(),
                        use.expires());
            }
        }

        static EntryReply of(EntryDetail detail) {
            String reversedBy =
                    detail.reversedBy() == null ? null : detail.reversedBy().toString();
            return new EntryReply(
                    AccountReply.Line.of(detail.entry(), reversedBy),
                    detail.entry().requestId().toString(),
                    reversedBy,
                    detail.grant() == null ? null : detail.grant().remaining(),
                    detail.uses().stream()
                            .map(use -> Use.of(detail.entry().id().account(), use))
                            .toList(),
                    detail.hash(),
                    detail.before());
        }

        @Override
        public void print(Sheet sheet) {
            sheet.text(
                    "cli.entry",
                    entry.id(),
                    DisplayText.minute(entry.at()),
                    entry.kind().name(),
                    DisplayText.signed(entry.amount()),
                    entry.balanceAfter(),
                    entry.actor());
            sheet.text("cli.entry.because", FoundSheet.orDash(AccountSheet.details(entry)));
            if (reversedBy != null) {
                sheet.text("cli.entry.reversed_by", reversedBy);
            }
            if (remaining != null) {
                sheet.text("cli.entry.remaining", remaining);
            }
            sheet.table(
                    "cli.entry.uses",
                    List.of(text("grant"), text("origin"), number("amount"), text("expires")),
                    uses.stream()
                            .map(use -> List.of(
                                    use.grant(),
                                    use.origin(),
                                    DisplayText.number(use.amount()),
                                    FoundSheet.orDash(DisplayText.minute(use.expires()))))
                            .toList());
            sheet.text("cli.entry.hash", hash, hashBefore);
        }
    }
}
