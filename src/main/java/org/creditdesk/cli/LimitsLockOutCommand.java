package org.creditdesk.cli;

import java.util.Objects;
import java.util.stream.Stream;
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
        boolean asks = Stream.of(failures, withinMinutes, minutes, typingErrors).allMatch(Objects::isNull);
        return LockOutReply.of(
                asks ? desk.lockOutSettings().limits() : desk.lockOutSettings().change(this::changed));
    }

    private LockOutLimits changed(LockOutLimits now) {
        return new LockOutLimits(
                Objects.requireNonNullElse(failures, now.failures()),
                Objects.requireNonNullElse(withinMinutes, now.withinMinutes()),
                Objects.requireNonNullElse(minutes, now.minutes()),
                Objects.requireNonNullElse(typingErrors, now.typingErrors()));
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
