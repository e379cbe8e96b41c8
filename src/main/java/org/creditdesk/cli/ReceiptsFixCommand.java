package org.creditdesk.cli;

import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.reconcile.Fix;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.reconcile.TakingBack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does what was prepared for a receipt of the queue, once. */
@Command(name = "fix")
final class ReceiptsFixCommand extends DeskCommand {
    @Parameters(paramLabel = "RECEIPT", descriptionKey = "receipt")
    private String receipt;

    @Option(names = "--provider", paramLabel = "P", descriptionKey = "receipt.provider")
    private String provider;

    @Option(names = "--dry-run", descriptionKey = "movement.dry-run")
    private boolean dryRun;

    ReceiptsFixCommand(Session session) {
        super(session);
    }

    @Override
    Reply reply(Desk desk, Interruption interruption) {
        Receipt named = desk.moves().named(receipt, provider);
        Evidence evidence = desk.reconciliation().evidence(named.id());
        if (evidence.need() == null) {
            return new FixReply(named.receipt(), null, null, 0, null, null, null, dryRun);
        }
        Fix fix = evidence.fix();
        if (dryRun) {
            if (!fix.isPrepared()) {
                throw Problem.refused("NOT_PREPARED", named.receipt(), fix.why());
            }
            return new FixReply(
                    named.receipt(),
                    evidence.need().name(),
                    fix.remedy().name(),
                    fix.credits(),
                    fix.takingBack(),
                    evidence.request(),
                    null,
                    true);
        }
        Fixed fixed = desk.reconciliation().fix(named.id(), evidence.need());
        return new FixReply(
                named.receipt(),
                evidence.need().name(),
                fixed.remedy().name(),
                fixed.credits(),
                fix.takingBack(),
                fixed.request(),
                fixed.state() == null ? null : fixed.state().name(),
                false);
    }

    /**
     * @param need for which it was; null where the receipt needs nothing
     * @param credits given, or less than 0 where they were taken
     * @param takingBack of a crediting that has no right to stand; null where there is none
     * @param request that waits for somebody else; null for none
     */
    record FixReply(
            String receipt,
            String need,
            String remedy,
            long credits,
            TakingBack takingBack,
            Long request,
            String state,
            boolean dryRun)
            implements Reply {
        @Override
        public void print(Sheet sheet) {
            if (need == null) {
                sheet.text("cli.fix.nothing", receipt);
            } else if (request != null && "PENDING".equals(state)) {
                sheet.text("cli.fix.waiting", receipt, String.valueOf(request));
            } else {
                sheet.text(dryRun ? "cli.fix.would" : "cli.fix.done", receipt, credits);
            }
            if (takingBack != null && takingBack.uncollected() > 0) {
                sheet.text(
                        "cli.fix.taking_back",
                        takingBack.collectable(),
                        takingBack.granted(),
                        takingBack.email(),
                        takingBack.uncollected());
            }
        }
    }
}
