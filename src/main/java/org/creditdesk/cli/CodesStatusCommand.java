package org.creditdesk.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.code.PastedCodes;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.CodeList;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.store.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "status")
final class CodesStatusCommand extends DeskCommand {
    /** Bytes; the longest list has a hundred thousand codes. */
    private static final int LARGEST = 32 << 20;

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
        PastedCodes.Reading read = PastedCodes.of(text());
        try (ProgressLine line = session().progress(read.inputs().size())) {
            List<ListedCode> listed = desk.codeList().states(read.inputs(), interruption.watch(line));
            if (out != null) {
                CodeList.write(listed, out, Progress.NONE);
            }
            return CodesStatusReply.of(listed, read.passedOver(), out);
        }
    }

    private String text() {
        try (InputStream in =
                file.toString().equals("-") ? new FileInputStream(FileDescriptor.in) : Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Problem.wrongUse("CLI_FILE_TOO_LARGE", file.toString(), LARGEST >> 20);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw Problem.wrongUse("CLI_FILE_UNREADABLE", file.toString());
        }
    }
}
