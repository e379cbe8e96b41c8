package org.creditdesk.cli;

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

    @Option(names = "--announced", paramLabel = "T")
    private Moment announced;

    @Option(names = "--budget", paramLabel = "N", converter = WholeNumber.class)
    private Long budget;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    CampaignCreateCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Campaign made = desk.campaigns()
                .create(new NewCampaign(
                        RequestId.orNew(request),
                        name,
                        purpose,
                        zone,
                        Moment.in(from, zone),
                        Moment.endIn(until, zone),
                        Moment.in(announced, zone),
                        budget));
        return CampaignReply.of(made, desk.store().clock().instant(), "created");
    }
}
