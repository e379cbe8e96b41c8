package org.creditdesk.cli;

import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.EndPreview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "end")
final class CampaignEndCommand extends DeskCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "which")
    private String name;

    @Option(names = "--confirm", paramLabel = "N", converter = WholeNumber.class)
    private Long confirmed;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    CampaignEndCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Campaign campaign = desk.campaigns().byName(name);
        EndPreview hits = desk.campaigns().previewEnd(campaign.id());
        if (!dryRun) {
            campaign = desk.campaigns().end(RequestId.orNew(request), campaign.id(), confirmed);
        }
        return new EndReply(
                campaign.id(),
                campaign.name(),
                !campaign.active(),
                hits.batches(),
                hits.liveCodes(),
                hits.credits(),
                hits.heldBatches(),
                hits.redemptions());
    }

    /**
     * What it hit, or would.
     *
     * @param ended false after a dry run of a campaign that runs
     */
    record EndReply(
            long campaign,
            String name,
            boolean ended,
            long batches,
            long codes,
            long credits,
            long heldBatches,
            long redemptions)
            implements Reply {
        @Override
        public void print(Sheet sheet) {
            sheet.text(ended ? "cli.campaign.ended" : "cli.campaign.would_end", name, codes, batches, credits);
            sheet.text("cli.campaign.end_keeps", redemptions);
        }
    }
}
