package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.HeldLimits;
import org.creditdesk.staff.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "set")
final class LimitsSetCommand extends DeskCommand {
    @Parameters(paramLabel = "HOLDER", descriptionKey = "holder")
    private String holder;

    @Option(names = "--per-grant", paramLabel = "N", converter = OrNone.OfLimit.class)
    private OrNone<Long> perGrant;

    @Option(names = "--per-day", paramLabel = "N", converter = OrNone.OfLimit.class)
    private OrNone<Long> perDay;

    @Option(names = "--per-account", paramLabel = "N", converter = OrNone.OfLimit.class)
    private OrNone<Long> perAccount;

    @Option(names = "--approve", paramLabel = "N", converter = OrNone.OfLimit.class)
    private OrNone<Long> approve;

    LimitsSetCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        if (perGrant == null && perDay == null && perAccount == null && approve == null) {
            throw Problem.wrongUse("CLI_NOTHING_TO_CHANGE");
        }
        Limits now = held(desk).limits();
        return HeldLimitsReply.of(desk.staffLimits()
                .set(
                        holder,
                        new Limits(
                                either(perGrant, now.perGrant()),
                                either(perDay, now.perDay()),
                                either(perAccount, now.perAccount()),
                                either(approve, now.approveUpTo()))));
    }

    /** What is not named stays as it holds now. */
    private HeldLimits held(Desk desk) {
        return desk.staffLimits().all().stream()
                .filter(each -> each.holder().equals(holder))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("NO_SUCH_HOLDER", holder));
    }

    private static Long either(OrNone<Long> typed, Long now) {
        return typed == null ? now : typed.value();
    }
}
