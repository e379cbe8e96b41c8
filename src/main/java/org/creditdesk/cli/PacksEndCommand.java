package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import org.creditdesk.checkout.Price;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "end")
final class PacksEndCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "PRICE", descriptionKey = "price")
    private String price;

    @Parameters(index = "1", paramLabel = "CURRENCY", descriptionKey = "currency")
    private String currency;

    PacksEndCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return PacksCommand.PackReply.of(desk.packs().end(currency, Price.minor(price, currency)));
    }
}
