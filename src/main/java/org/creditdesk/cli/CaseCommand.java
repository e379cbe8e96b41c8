package org.creditdesk.cli;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.creditdesk.app.Desk;
import org.creditdesk.casefile.TimelineFilter;
import org.creditdesk.casefile.TimelineKey;
import org.creditdesk.casefile.TimelineKind;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "case")
final class CaseCommand extends DeskCommand {
    @Parameters(paramLabel = "EMAIL", descriptionKey = "email")
    private String email;

    @Option(names = "--kind", paramLabel = "KIND", split = ",")
    private List<TimelineKind> kinds;

    @Option(names = "--from", paramLabel = "T")
    private Moment from;

    @Option(names = "--until", paramLabel = "T")
    private Moment until;

    @Option(names = "--with", paramLabel = "TEXT")
    private String with;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", converter = WholeNumber.Rows.class)
    private Long limit;

    @Option(names = "--after", paramLabel = "KEY")
    private String after;

    @ArgGroup(exclusive = true)
    private Text text;

    @Option(names = "--language", paramLabel = "L", defaultValue = "en")
    private String language;

    /** A text to copy instead of the list. */
    private static final class Text {
        @Option(names = "--summary")
        private boolean summary;

        @Option(names = "--reply", paramLabel = "TEMPLATE")
        private String reply;
    }

    CaseCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        long account = desk.accounts().byEmail(email);
        if (text != null) {
            return new TextReply(
                    text.summary
                            ? desk.caseTexts().summary(account)
                            : desk.caseTexts().reply(account, text.reply, language));
        }
        Set<TimelineKind> wanted = kinds == null ? EnumSet.allOf(TimelineKind.class) : EnumSet.copyOf(kinds);
        var filter =
                new TimelineFilter(wanted, Moment.in(from, ZoneOffset.UTC), Moment.in(until, ZoneOffset.UTC), with);
        TimelineKey key = after == null ? null : TimelineKey.parse(after);
        String current = desk.accounts().header(account).email();
        return CaseReply.of(current, desk.timeline().page(account, filter, key, limit.intValue()));
    }

    record TextReply(String text) implements Reply {
        @Override
        public void print(Sheet sheet) {
            text.lines().forEach(sheet::line);
        }
    }
}
