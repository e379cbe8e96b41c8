package org.creditdesk.reconcile;

import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Change;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.adjust.ReceiptCrediting;
import org.creditdesk.adjust.Reversal;
import org.creditdesk.adjust.Voiding;
import org.creditdesk.receipt.Receipt;

/** The change with which a fix begins, or a larger one that follows it, for asking what would come of it; never made. */
final class FirstChange {
    private FirstChange() {}

    /** @return null where the fix moves no credits of its own, or gives back what was decided about before */
    static Change of(Evidence evidence) {
        Receipt receipt = evidence.receipt();
        long credits = Math.abs(evidence.fix().credits());
        return switch (evidence.fix().remedy()) {
            case CREDIT -> ReceiptCrediting.of(receipt, evidence.fix().account(), null);
            case MOVE -> new Reversal(UUID.randomUUID(), Evidences.creditedBy(receipt), because(receipt));
            case GIVE_DIFFERENCE, MOVE_WHAT_IS_LEFT ->
                new Compensation(UUID.randomUUID(), evidence.fix().account(), credits, null, because(receipt));
            case TAKE_SECOND -> takeSecond(evidence);
            case CLAW_BACK ->
                credits == 0 || !receipt.isCredited()
                        ? null
                        : new Voiding(
                                UUID.randomUUID(),
                                Evidences.creditedBy(receipt),
                                credits,
                                receipt.receipt(),
                                because(receipt));
            case GIVE_BACK, ACCEPT, NONE -> null;
        };
    }

    private static Change takeSecond(Evidence evidence) {
        NamingEntry second = Evidences.secondOf(evidence.receipt(), evidence.entries());
        if (second == null || second.left() == 0) {
            return null;
        }
        return second.left() == second.entry().amount()
                ? new Reversal(UUID.randomUUID(), second.entry().id(), because(evidence.receipt()))
                : new Voiding(
                        UUID.randomUUID(),
                        second.entry().id(),
                        second.left(),
                        evidence.receipt().receipt(),
                        because(evidence.receipt()));
    }

    private static Because because(Receipt receipt) {
        return new Because("BILLING_ERROR", receipt.receipt(), null, null, null);
    }
}
