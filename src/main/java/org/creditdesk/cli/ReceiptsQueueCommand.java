package org.creditdesk.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.creditdesk.app.Desk;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptQueue;
import org.creditdesk.store.Page;
import org.creditdesk.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many receipts need what, or with {@code --need} which. */
@Command(name = "queue")
final class ReceiptsQueueCommand extends DeskCommand {
    @Option(names = "--need", paramLabel = "NEED")
    private Need need;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", converter = WholeNumber.Rows.class)
    private Long limit;

    ReceiptsQueueCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        if (need == null) {
            return new QueueReply(desk.reconciliation().counts(), List.of(), false);
        }
        Page<Receipt, ReceiptQueue.Key> page = desk.reconciliation().page(need, null, limit.intValue());
        return new QueueReply(null, page.rows().stream().map(Waiting::of).toList(), page.hasMore());
    }

    record Waiting(String receipt, String provider, String email, long credits, Instant purchasedAt) {
        static Waiting of(Receipt receipt) {
            return new Waiting(
                    receipt.receipt(), receipt.provider(), receipt.email(), receipt.credits(), receipt.purchasedAt());
        }
    }

    /** @param counts null where receipts were asked for */
    record QueueReply(Map<Need, Long> counts, List<Waiting> receipts, boolean more) implements Reply {
        @Override
        public void print(Sheet sheet) {
            if (counts == null ? receipts.isEmpty() : counts.isEmpty()) {
                sheet.text("cli.queue.none");
            }
            if (counts != null) {
                counts.forEach((need, count) -> sheet.text("cli.queue.count", count, needs(need), need.name()));
            }
            receipts.forEach(each -> sheet.text(
                    "cli.queue.line", each.receipt(), each.credits(), DisplayText.minute(each.purchasedAt())));
            if (more) {
                sheet.text("cli.queue.more");
            }
        }
    }

    static String needs(Need need) {
        return Texts.of("receipts.need." + need.name().toLowerCase(java.util.Locale.ROOT));
    }
}
