package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "account")
final class AccountCommand extends DeskCommand {
    @Parameters(paramLabel = "EMAIL", descriptionKey = "email")
    private String email;

    @Option(names = "--entries", paramLabel = "N", defaultValue = "100", converter = WholeNumber.Rows.class)
    private Long entries;

    AccountCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return AccountReply.of(desk, desk.accounts().byEmail(email), entries.intValue());
    }
}
