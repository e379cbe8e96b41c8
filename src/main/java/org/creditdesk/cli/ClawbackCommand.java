package org.creditdesk.cli;

import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.reconcile.ClawBackSheet;
import org.creditdesk.reconcile.Overcredited;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The worksheet of a refund or a dispute, and with it what can be taken back now. */
@Command(name = "clawback")
final class ClawbackCommand extends DeskCommand {
    @Parameters(paramLabel = "RECEIPT", descriptionKey = "receipt")
    private String receipt;

    @Option(names = "--provider", paramLabel = "P", descriptionKey = "receipt.provider")
    private String provider;

    @Option(names = "--dry-run", descriptionKey = "movement.dry-run")
    private boolean dryRun;

    ClawbackCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Receipt named = desk.moves().named(receipt, provider);
        return SheetReply.of(
                dryRun ? desk.clawBacks().sheet(named.id()) : desk.clawBacks().run(named.id()));
    }

    /** All numbers are credits. */
    record SheetReply(
            String receipt,
            String email,
            long granted,
            long spent,
            long due,
            long taken,
            long waiting,
            long collectable,
            long uncollected,
            long back,
            List<Overcredited> overcredited)
            implements Reply {
        static SheetReply of(ClawBackSheet sheet) {
            return new SheetReply(
                    sheet.receipt().receipt(),
                    sheet.email(),
                    sheet.granted(),
                    sheet.spent(),
                    sheet.due(),
                    sheet.taken(),
                    sheet.waiting(),
                    sheet.collectable(),
                    sheet.uncollected(),
                    sheet.back(),
                    sheet.overcredited());
        }

        @Override
        public void print(Sheet sheet) {
            sheet.text("cli.clawback.granted", receipt, granted, spent);
            sheet.text("cli.clawback.due", due, taken, waiting);
            sheet.text("cli.clawback.left", collectable, uncollected, back);
            for (Overcredited account : overcredited) {
                sheet.text(
                        "cli.clawback.wrongly",
                        account.email(),
                        account.granted(),
                        account.taken(),
                        account.waiting(),
                        account.collectable(),
                        account.uncollected());
            }
        }
    }
}
