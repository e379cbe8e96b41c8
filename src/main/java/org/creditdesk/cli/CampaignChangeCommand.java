package org.creditdesk.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CampaignChange;
import org.creditdesk.store.NewValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "change")
final class CampaignChangeCommand extends DeskCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "which")
    private String name;

    @Option(names = "--name", paramLabel = "NEW")
    private String newName;

    @Option(names = "--purpose", paramLabel = "TEXT", converter = OrNone.OfText.class)
    private OrNone<String> purpose;

    @Option(names = "--owner", paramLabel = "MEMBER")
    private String owner;

    @Option(names = "--from", paramLabel = "T", converter = OrNone.OfMoment.class)
    private OrNone<Moment> from;

    @Option(names = "--until", paramLabel = "T", converter = OrNone.OfMoment.class)
    private OrNone<Moment> until;

    @Option(names = "--announced", paramLabel = "T", converter = OrNone.OfMoment.class)
    private OrNone<Moment> announced;

    @Option(names = "--budget", paramLabel = "N", converter = OrNone.OfLimit.class)
    private OrNone<Long> budget;

    @Option(names = "--zone", paramLabel = "Z")
    private ZoneId zone;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    CampaignChangeCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        if (Stream.of(newName, purpose, owner, from, until, announced, budget, zone)
                .allMatch(named -> named == null)) {
            throw Problem.wrongUse("CLI_NOTHING_TO_CHANGE");
        }
        Campaign campaign = desk.campaigns().byName(name);
        ZoneId timesIn = zone == null ? campaign.zone() : zone;
        Campaign changed = desk.campaigns()
                .change(new CampaignChange(
                        RequestId.orNew(request),
                        campaign.id(),
                        named(newName),
                        named(purpose),
                        named(owner),
                        instant(from, timesIn),
                        until == null ? null : new NewValue<>(Moment.endIn(until.value(), timesIn)),
                        instant(announced, timesIn),
                        named(budget),
                        named(zone)));
        return CampaignReply.of(changed, desk.store().clock().instant(), "changed");
    }

    private static <T> NewValue<T> named(T typed) {
        return typed == null ? null : new NewValue<>(typed);
    }

    private static <T> NewValue<T> named(OrNone<T> typed) {
        return typed == null ? null : new NewValue<>(typed.value());
    }

    private static NewValue<Instant> instant(OrNone<Moment> typed, ZoneId zone) {
        return typed == null ? null : new NewValue<>(Moment.in(typed.value(), zone));
    }
}
