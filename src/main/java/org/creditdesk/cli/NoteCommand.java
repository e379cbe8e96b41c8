package org.creditdesk.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.casefile.Note;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "note")
final class NoteCommand extends DeskCommand {
    @Parameters(index = "0", paramLabel = "EMAIL", descriptionKey = "email")
    private String email;

    @Parameters(index = "1..*", paramLabel = "TEXT", descriptionKey = "text", arity = "1..*")
    private List<String> words;

    @Option(names = "--ticket", paramLabel = "T")
    private String ticket;

    @Option(names = "--request", paramLabel = "UUID")
    private UUID request;

    NoteCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        String typed = String.join(" ", words);
        String text = typed.equals(InputText.STANDARD) ? InputText.of(Path.of(typed)) : typed;
        long account = desk.accounts().byEmail(email);
        return NoteReply.of(email, desk.notes().add(RequestId.orNew(request), account, text, ticket));
    }

    record NoteReply(long id, String email, Instant at, String ticket, boolean replayed) implements Reply {
        static NoteReply of(String email, Note note) {
            return new NoteReply(note.id(), email, note.at(), note.ticket(), note.replayed());
        }

        @Override
        public void print(Sheet sheet) {
            sheet.text(replayed ? "cli.note.replayed" : "cli.note", email);
        }
    }
}
