package org.creditdesk.cli;

import java.nio.file.Path;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.triage.Judgement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "triage")
final class TriageCommand extends DeskCommand {
    @Parameters(paramLabel = "TEXT|-", descriptionKey = "text", arity = "1..*")
    private List<String> words;

    @Option(names = "--apply")
    private boolean apply;

    TriageCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        String text = words.equals(List.of(InputText.STANDARD))
                ? InputText.of(Path.of(InputText.STANDARD))
                : String.join(" ", words);
        Judgement judgement = desk.triage().of(text);
        Fixed fixed = apply ? desk.triage().apply(judgement) : null;
        return TriageReply.of(judgement, fixed);
    }
}
