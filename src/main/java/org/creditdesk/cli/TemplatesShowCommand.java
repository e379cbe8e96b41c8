package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show")
final class TemplatesShowCommand extends DeskCommand {
    @Parameters(paramLabel = "NAME", descriptionKey = "name")
    private String name;

    @Option(names = "--language", paramLabel = "L", defaultValue = "en")
    private String language;

    TemplatesShowCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return TemplatesListCommand.TemplateReply.of(desk.templates().get(name, language));
    }
}
