package org.creditdesk.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.NewCampaign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "create")
final class CampaignCreateCommand extends DeskCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name;

    @Option(names = "--purpose", paramLabel = "TEXT")
    private String purpose;

    @Option(names = "--zone", paramLabel = "Z", defaultValue = "UTC")
    private ZoneId zone;

    @Option(names = "--from", paramLabel = "T")
    private Moment from;

    @Option(names = "--until", paramLabel = "T")
    private Moment until;

    @Option(names = "--budget", paramLabel = "N", converter = WholeNumber.class)
    private Long budget;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    CampaignCreateCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return CampaignReply.of(desk.campaigns()
                .create(new NewCampaign(
                        RequestId.orNew(request),
                        name,
                        purpose,
                        zone,
                        Moment.in(from, zone),
                        Moment.in(until, zone),
                        budget)));
    }

    record CampaignReply(
            long campaign, String name, String purpose, String zone, Instant from, Instant until, Long budget)
            implements Reply {
        static CampaignReply of(Campaign made) {
            return new CampaignReply(
                    made.id(),
                    made.name(),
                    made.purpose(),
                    made.zone().getId(),
                    made.starts(),
                    made.ends(),
                    made.budget());
        }

        @Override
        public void print(Sheet sheet) {
            sheet.text("cli.campaign.created", name, String.valueOf(campaign));
        }
    }
}
