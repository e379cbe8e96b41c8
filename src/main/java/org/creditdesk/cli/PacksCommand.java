package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import java.time.Instant;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.checkout.Price;
import org.creditdesk.receipt.Pack;
import org.creditdesk.text.Texts;
import picocli.CommandLine.Command;

@Command(name = "packs")
final class PacksCommand extends DeskCommand {
    PacksCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return new PacksReply(desk.packs().all().stream().map(PackReply::of).toList());
    }

    record PacksReply(List<PackReply> packs) implements Reply {
        @Override
        public void print(Sheet sheet) {
            if (packs.isEmpty()) {
                sheet.text("cli.packs.none");
            }
            sheet.table(
                    "cli.packs",
                    List.of(number("price"), text("currency"), number("credits"), text("state"), text("set_by")),
                    packs.stream().map(PackReply::cells).toList());
        }
    }

    /** @param price with the currency's decimals; {@code amountMinor} is the same in minor units */
    record PackReply(
            String price, String currency, long amountMinor, long credits, boolean active, String setBy, Instant setAt)
            implements Reply {
        static PackReply of(Pack pack) {
            return new PackReply(
                    Price.text(pack.amountMinor(), pack.currency()),
                    pack.currency(),
                    pack.amountMinor(),
                    pack.credits(),
                    pack.active(),
                    pack.setBy(),
                    pack.setAt());
        }

        private List<String> cells() {
            return List.of(
                    price,
                    currency,
                    String.valueOf(credits),
                    Texts.of(active ? "cli.pack.active" : "cli.pack.over"),
                    setBy);
        }

        @Override
        public void print(Sheet sheet) {
            sheet.text(active ? "cli.pack.set" : "cli.pack.ended", price, currency, credits);
        }
    }
}
