package org.creditdesk.ui.reconcile;

import org.creditdesk.app.Desk;
import org.creditdesk.reconcile.ClawBackSheet;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.reconcile.Remedy;

/** What a claw-back worksheet needs of the desk; blocks. */
interface SheetDesk {
    ShownSheet sheet(long receiptId);

    ClawBackSheet run(long receiptId);

    static SheetDesk of(Desk desk) {
        return new SheetDesk() {
            @Override
            public ShownSheet sheet(long receiptId) {
                ClawBackSheet sheet = desk.clawBacks().sheet(receiptId);
                String approval = sheet.collectable() > 0 ? approval(receiptId) : null;
                return new ShownSheet(sheet, approval == null ? desk.clawBacks().approval(sheet) : approval);
            }

            private String approval(long receiptId) {
                Evidence evidence = desk.reconciliation().evidence(receiptId);
                boolean takes = evidence.fix() != null && evidence.fix().remedy() == Remedy.CLAW_BACK;
                return takes ? desk.reconciliation().approval(evidence) : null;
            }

            @Override
            public ClawBackSheet run(long receiptId) {
                return desk.clawBacks().run(receiptId);
            }
        };
    }
}
