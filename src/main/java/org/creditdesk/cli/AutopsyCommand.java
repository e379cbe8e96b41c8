package org.creditdesk.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.creditdesk.app.Desk;
import org.creditdesk.redeem.AutopsyQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "autopsy")
final class AutopsyCommand extends DeskCommand {
    @Parameters(paramLabel = "CODE|-", descriptionKey = "code")
    private String code;

    @Option(names = "--account", paramLabel = "EMAIL", required = true)
    private String email;

    @Option(names = "--at", paramLabel = "INSTANT")
    private Moment at;

    @Option(names = "--region", paramLabel = "CC")
    private String region;

    AutopsyCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        long account = desk.accounts().byEmail(email);
        String zone = desk.accounts().header(account).zone();
        String input = code.equals(InputText.STANDARD) ? InputText.of(Path.of(code)) : code;
        Instant instant = Moment.in(at, zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
        var question = new AutopsyQuestion(input, account, instant, region);
        return AutopsyReply.of(desk.autopsy().of(question), desk.member()::may);
    }
}
