package org.creditdesk.cli;

import java.nio.file.Path;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.code.PastedCodes;
import org.creditdesk.promo.CodeList;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.store.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "status")
final class CodesStatusCommand extends DeskCommand {
    @Parameters(paramLabel = "FILE|-", descriptionKey = "file")
    private Path file;

    @Option(names = "--out", paramLabel = "RESULT")
    private Path out;

    CodesStatusCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        if (out != null) {
            OutputFile.check(out);
        }
        PastedCodes.Reading read = PastedCodes.of(InputText.of(file));
        try (ProgressLine line = session().progress(read.inputs().size())) {
            List<ListedCode> listed = desk.codeList().states(read.inputs(), interruption.watch(line));
            if (out != null) {
                CodeList.write(listed, out, Progress.NONE);
            }
            return CodesStatusReply.of(listed, read.passedOver(), out);
        }
    }
}
