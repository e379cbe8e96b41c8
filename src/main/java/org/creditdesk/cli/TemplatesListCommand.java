package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.text;

import java.time.Instant;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.casefile.Placeholder;
import org.creditdesk.casefile.Template;
import org.creditdesk.casefile.TemplateKind;
import org.creditdesk.text.Texts;
import picocli.CommandLine.Command;

@Command(name = "list")
final class TemplatesListCommand extends DeskCommand {
    TemplatesListCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        return new TemplatesReply(
                desk.templates().all().stream().map(TemplateReply::of).toList());
    }

    /** @param own whether it is as the desk brings it */
    record TemplateReply(
            String name,
            String language,
            TemplateKind kind,
            boolean own,
            int version,
            String savedBy,
            Instant savedAt,
            String body)
            implements Reply {
        static TemplateReply of(Template template) {
            return new TemplateReply(
                    template.name(),
                    template.language(),
                    template.kind(),
                    template.own(),
                    template.version(),
                    template.savedBy(),
                    template.savedAt(),
                    template.body());
        }

        @Override
        public void print(Sheet sheet) {
            body.lines().forEach(sheet::line);
        }
    }

    record TemplatesReply(List<TemplateReply> templates) implements Reply {
        @Override
        public void print(Sheet sheet) {
            sheet.table(
                    "cli.templates",
                    List.of(text("name"), text("language"), text("kind"), text("set_by")),
                    templates.stream()
                            .map(each -> List.of(
                                    each.name(),
                                    each.language(),
                                    each.kind() == TemplateKind.SUMMARY
                                            ? Texts.of("cli.templates.summary")
                                            : Texts.of("cli.templates.reply"),
                                    each.own() ? Texts.of("cli.templates.own") : each.savedBy()))
                            .toList());
            sheet.text("cli.templates.placeholders", Placeholder.list(TemplateKind.REPLY));
            sheet.text("cli.templates.internal", Placeholder.list(TemplateKind.SUMMARY));
        }
    }
}
