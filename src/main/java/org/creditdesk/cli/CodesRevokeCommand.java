package org.creditdesk.cli;

import java.nio.file.Path;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.csv.TextFile;
import org.creditdesk.promo.LifeAction;
import org.creditdesk.promo.RevocationPreview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole batch, or with {@code --codes} those of a file; a file without codes revokes nothing. */
@Command(name = "revoke")
final class CodesRevokeCommand extends CodesLifeCommand {
    @Option(names = "--codes", paramLabel = "FILE")
    private Path file;

    CodesRevokeCommand(Session session) {
        super(session, LifeAction.REVOKE);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        if (file == null) {
            return super.reply(desk, interruption);
        }
        List<String> codes = TextFile.read(file).lines().toList();
        RevocationPreview preview = desk.life().previewRevocation(batch(), codes);
        return isDryRun()
                ? RevocationReply.of(preview)
                : ChangeReply.of(desk.life().revokeCodes(request(), batch(), codes, confirmed()), preview);
    }
}
