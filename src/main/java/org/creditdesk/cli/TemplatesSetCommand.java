package org.creditdesk.cli;

import java.nio.file.Path;
import org.creditdesk.app.Desk;
import org.creditdesk.casefile.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "set")
final class TemplatesSetCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "name")
    private String name;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--language", paramLabel = "L", defaultValue = "en")
    private String language;

    TemplatesSetCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return SavedReply.of(desk.templates().save(name, language, InputText.of(file)));
    }

    record SavedReply(String name, String language, int version) implements Reply {
        static SavedReply of(Template template) {
            return new SavedReply(template.name(), template.language(), template.version());
        }

        @Override
        public void print(Sheet sheet) {
            sheet.text("cli.templates.saved", name, language);
        }
    }
}
