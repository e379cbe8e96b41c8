package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import org.creditdesk.promo.Campaign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "show")
final class CampaignShowCommand extends DeskCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "which")
    private String name;

    CampaignShowCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Campaign campaign = desk.campaigns().byName(name);
        return FiguresReply.of(
                CampaignReply.of(campaign, desk.store().clock().instant(), "created"),
                desk.figures().of(campaign.id()));
    }
}
