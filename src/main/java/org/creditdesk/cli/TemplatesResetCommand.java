package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "reset")
final class TemplatesResetCommand extends DeskCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name;

    @Option(names = "--language", paramLabel = "L", defaultValue = "en")
    private String language;

    TemplatesResetCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        desk.templates().reset(name, language);
        return new ResetReply(name, language);
    }

    record ResetReply(String name, String language) implements Reply {
        @Override
        public void print(Sheet sheet) {
            sheet.text("cli.templates.reset", name, language);
        }
    }
}
