package org.creditdesk.cli;

import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "compensate")
final class CompensateCommand extends DeskCommand {
    @Parameters(paramLabel = "EMAIL", descriptionKey = "email", index = "0")
    private String email;

    @Parameters(paramLabel = "CREDITS", descriptionKey = "credits", index = "1", converter = WholeNumber.class)
    private Long credits;

    @Option(names = "--reason", paramLabel = "CODE", required = true)
    private String reason;

    @Option(names = "--ticket", paramLabel = "T")
    private String ticket;

    @Option(names = "--note", paramLabel = "N")
    private String customerNote;

    @Option(names = "--internal-note", paramLabel = "N")
    private String internalNote;

    @Option(names = "--incident", paramLabel = "I")
    private String incident;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    CompensateCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        long account = desk.accounts().byEmail(email);
        var because = new Because(reason, ticket, internalNote, customerNote, incident);
        return AdjustedReply.of(
                desk.adjustments().make(new Compensation(RequestId.orNew(request), account, credits, null, because)));
    }
}
