package org.creditdesk.cli;

import java.util.Objects;
import org.creditdesk.app.Desk;
import org.creditdesk.receipt.CheckoutPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "checkout")
final class LimitsCheckoutCommand extends DeskCommand {
    @Option(names = "--url", paramLabel = "URL")
    private String url;

    @Option(names = "--domain", paramLabel = "DOMAIN")
    private String domain;

    LimitsCheckoutCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        boolean asks = url == null && domain == null;
        return CheckoutReply.of(asks ? desk.checkout().page() : desk.checkout().change(this::changed));
    }

    private CheckoutPage changed(CheckoutPage now) {
        return new CheckoutPage(
                Objects.requireNonNullElse(url, now.url()), Objects.requireNonNullElse(domain, now.domain()));
    }

    record CheckoutReply(String url, String domain) implements Reply {
        static CheckoutReply of(CheckoutPage page) {
            return new CheckoutReply(page.url(), page.domain());
        }

        @Override
        public void print(Sheet sheet) {
            sheet.text("cli.limits.checkout", url, domain);
        }
    }
}
