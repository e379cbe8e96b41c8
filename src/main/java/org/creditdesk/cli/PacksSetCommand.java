package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import org.creditdesk.checkout.Price;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "set")
final class PacksSetCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "PRICE", descriptionKey = "price")
    private String price;

    @Parameters(index = "1", paramLabel = "CURRENCY", descriptionKey = "currency")
    private String currency;

    @Parameters(index = "2", paramLabel = "CREDITS", descriptionKey = "credits", converter = WholeNumber.class)
    private Long credits;

    PacksSetCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return PacksCommand.PackReply.of(desk.packs().set(currency, Price.minor(price, currency), credits));
    }
}
