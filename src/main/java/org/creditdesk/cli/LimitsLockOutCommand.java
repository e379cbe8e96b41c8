package org.creditdesk.cli;

import java.util.Optional;
import org.creditdesk.app.Desk;
import org.creditdesk.redeem.LockOutLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "lock-out")
final class LimitsLockOutCommand extends DeskCommand {
    @Option(names = "--failures", paramLabel = "N")
    private Integer failures;

    @Option(names = "--within-minutes", paramLabel = "N")
    private Integer withinMinutes;

    @Option(names = "--minutes", paramLabel = "N")
    private Integer minutes;

    @Option(names = "--typing-errors", paramLabel = "N")
    private Integer typingErrors;

    LimitsLockOutCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        LockOutLimits now = desk.lockOutSettings().limits();
        var wanted = new LockOutLimits(
                Optional.ofNullable(failures).orElse(now.failures()),
                Optional.ofNullable(withinMinutes).orElse(now.withinMinutes()),
                Optional.ofNullable(minutes).orElse(now.minutes()),
                Optional.ofNullable(typingErrors).orElse(now.typingErrors()));
        return LockOutReply.of(wanted.equals(now) ? now : desk.lockOutSettings().set(wanted));
    }

    record LockOutReply(int failures, int withinMinutes, int minutes, int typingErrors) implements Reply {
        static LockOutReply of(LockOutLimits limits) {
            return new LockOutReply(limits.failures(), limits.withinMinutes(), limits.minutes(), limits.typingErrors());
        }

        @Override
        public void print(Sheet sheet) {
            sheet.text("cli.limits.lock_out", failures, typingErrors, withinMinutes, minutes);
        }
    }
}
