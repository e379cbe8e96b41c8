package org.creditdesk.cli;

import static org.creditdesk.cli.Sheet.Column.number;
import static org.creditdesk.cli.Sheet.Column.text;

import java.util.List;
import java.util.Locale;
import org.creditdesk.app.Desk;
import org.creditdesk.promo.BatchChange;
import org.creditdesk.store.Page;
import org.creditdesk.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "changes")
final class CodesChangesCommand extends DeskCommand {
    @Parameters(paramLabel = "BATCH", descriptionKey = "life.batch", converter = WholeNumber.class)
    private Long batch;

    @Option(names = "--before", paramLabel = "CHANGE", converter = WholeNumber.class)
    private Long before;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", converter = WholeNumber.Rows.class)
    private Long limit;

    CodesChangesCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Page<BatchChange, Long> page = desk.life().changes(batch, before, Math.toIntExact(limit));
        return new ChangesReply(batch, page.rows().stream().map(ChangeReply::of).toList(), page.next());
    }

    /** @param before what {@code --before} takes for the next ones; null when there are no more */
    record ChangesReply(long batch, List<ChangeReply> changes, Long before) implements Reply {
        @Override
        public void print(Sheet sheet) {
            if (changes.isEmpty()) {
                sheet.text("cli.life.no_changes", String.valueOf(batch));
            }
            sheet.table(
                    "cli.life.changes",
                    List.of(
                            number("change"),
                            text("at"),
                            text("actor"),
                            text("kind"),
                            number("codes"),
                            text("state"),
                            text("until"),
                            text("undo")),
                    changes.stream().map(ChangesReply::row).toList());
        }

        private static List<String> row(ChangeReply change) {
            return List.of(
                    String.valueOf(change.change()),
                    DisplayText.minute(change.at()),
                    change.by(),
                    change.kind().name(),
                    DisplayText.number(change.hit()),
                    change.state().name(),
                    LifePreviewReply.until(change.until()),
                    Texts.of("promo.undoing." + change.undoing().toLowerCase(Locale.ROOT)));
        }
    }
}
