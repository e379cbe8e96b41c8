package org.creditdesk.cli;

import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.promo.Campaign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "reopen")
final class CampaignReopenCommand extends DeskCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "which")
    private String name;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    CampaignReopenCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Campaign campaign = desk.campaigns().byName(name);
        Campaign reopened = desk.campaigns().reopen(RequestId.orNew(request), campaign.id());
        return CampaignReply.of(reopened, desk.store().clock().instant(), "reopened");
    }
}
