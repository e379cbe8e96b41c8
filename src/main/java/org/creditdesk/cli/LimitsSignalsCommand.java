package org.creditdesk.cli;

import java.util.Objects;
import java.util.stream.Stream;
import org.creditdesk.app.Desk;
import org.creditdesk.redeem.SignalLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "signals")
final class LimitsSignalsCommand extends DeskCommand {
    @Option(names = "--same-hour-accounts", paramLabel = "N")
    private Integer sameHourAccounts;

    @Option(names = "--same-hour-percent", paramLabel = "N")
    private Integer sameHourPercent;

    @Option(names = "--alias-accounts", paramLabel = "N")
    private Integer aliasAccounts;

    @Option(names = "--early-redemptions", paramLabel = "N")
    private Integer earlyRedemptions;

    @Option(names = "--attempts-times", paramLabel = "N")
    private Integer attemptsTimes;

    @Option(names = "--attempts-least", paramLabel = "N")
    private Integer attemptsLeast;

    @Option(names = "--grown-percent", paramLabel = "N")
    private Integer grownPercent;

    LimitsSignalsCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        boolean asks = Stream.of(
                        sameHourAccounts,
                        sameHourPercent,
                        aliasAccounts,
                        earlyRedemptions,
                        attemptsTimes,
                        attemptsLeast,
                        grownPercent)
                .allMatch(Objects::isNull);
        return SignalLimitsReply.of(
                asks ? desk.signalSettings().limits() : desk.signalSettings().change(this::changed));
    }

    private SignalLimits changed(SignalLimits now) {
        return new SignalLimits(
                Objects.requireNonNullElse(sameHourAccounts, now.sameHourAccounts()),
                Objects.requireNonNullElse(sameHourPercent, now.sameHourPercent()),
                Objects.requireNonNullElse(aliasAccounts, now.aliasAccounts()),
                Objects.requireNonNullElse(earlyRedemptions, now.earlyRedemptions()),
                Objects.requireNonNullElse(attemptsTimes, now.attemptsTimes()),
                Objects.requireNonNullElse(attemptsLeast, now.attemptsLeast()),
                Objects.requireNonNullElse(grownPercent, now.grownPercent()));
    }

    record SignalLimitsReply(
            int sameHourAccounts,
            int sameHourPercent,
            int aliasAccounts,
            int earlyRedemptions,
            int attemptsTimes,
            int attemptsLeast,
            int grownPercent)
            implements Reply {
        static SignalLimitsReply of(SignalLimits limits) {
            return new SignalLimitsReply(
                    limits.sameHourAccounts(),
                    limits.sameHourPercent(),
                    limits.aliasAccounts(),
                    limits.earlyRedemptions(),
                    limits.attemptsTimes(),
                    limits.attemptsLeast(),
                    limits.grownPercent());
        }

        @Override
        public void print(Sheet sheet) {
            sheet.text(
                    "cli.limits.signals",
                    sameHourAccounts,
                    sameHourPercent,
                    aliasAccounts,
                    earlyRedemptions,
                    attemptsTimes,
                    attemptsLeast,
                    grownPercent);
        }
    }
}
