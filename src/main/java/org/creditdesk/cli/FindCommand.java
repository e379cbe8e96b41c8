package org.creditdesk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditdesk.app.Desk;
import org.creditdesk.lookup.AccountHit;
import org.creditdesk.lookup.CodeHit;
import org.creditdesk.lookup.Found;
import org.creditdesk.lookup.ReceiptHit;
import org.creditdesk.lookup.Why;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "find")
final class FindCommand extends DeskCommand {
    @Parameters(paramLabel = "TEXT", descriptionKey = "text", arity = "1..*")
    private List<String> words;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", converter = WholeNumber.Rows.class)
    private Long limit;

    FindCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        String text = String.join(" ", words);
        return FoundReply.of(desk.search().find(text, limit.intValue()));
    }

    /** @param more whether a group holds more accounts than were asked for */
    record FoundReply(List<Account> accounts, List<Receipt> receipts, List<Code> codes, boolean more) implements Reply {
        record Account(
                long id,
                String email,
                String name,
                String region,
                long balance,
                Why why,
                String matched,
                boolean lockedOut) {
            static Account of(AccountHit hit) {
                return new Account(
                        hit.id(),
                        hit.email(),
                        hit.name(),
                        hit.region(),
                        hit.balance(),
                        hit.why(),
                        hit.matched(),
                        hit.lockedOut());
            }
        }

        record Receipt(String receipt, String provider, String email, boolean credited) {
            static Receipt of(ReceiptHit hit) {
                return new Receipt(hit.receipt(), hit.provider(), hit.email(), hit.credited());
            }
        }

        record Code(String code, long batch, String campaign, long credits, String state) {
            static Code of(CodeHit hit) {
                return new Code(hit.code(), hit.batch(), hit.campaign(), hit.credits(), hit.state());
            }
        }

        static FoundReply of(Found found) {
            return new FoundReply(
                    accounts(found),
                    found.receipts().stream().map(Receipt::of).toList(),
                    found.codes().stream().map(Code::of).toList(),
                    found.accounts().stream().anyMatch(group -> group.page().hasMore()));
        }

        /** Each once, under the first reason for which it matched. */
        private static List<Account> accounts(Found found) {
            Map<Long, Account> each = new LinkedHashMap<>();
            found.accounts().stream()
                    .flatMap(group -> group.page().rows().stream())
                    .forEach(hit -> each.putIfAbsent(hit.id(), Account.of(hit)));
            return List.copyOf(each.values());
        }

        @Override
        public void print(Sheet sheet) {
            FoundSheet.print(this, sheet);
        }
    }
}
