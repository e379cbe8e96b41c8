package org.creditdesk.store;

import java.nio.file.Path;
import java.util.List;
import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.reconcile.Reconciliation;

/** A desk of its own that imports an export, or fixes receipts, and says how far it is, until it is through or killed. */
final class ReceiptProcess {
    private static final int PAGE = 100;

    private ReceiptProcess() {}

    /** @param arguments the store's URL, user, password, {@code import} and a file or a way of fixing and a need */
    public static void main(String[] arguments) {
        var credentials = new Credentials(arguments[1], arguments[2]);
        try (Desk desk = Desks.open(StoreAddress.parse(arguments[0]), credentials)) {
            Progress said = Progress.of(done -> System.out.println("done " + done + ";"));
            switch (arguments[3]) {
                case "import" ->
                    desk.receiptImport()
                            .run(
                                    desk.receiptImport().open(Path.of(arguments[4]), CheckoutChoice.NONE),
                                    said,
                                    row -> {});
                case "every" -> desk.reconciliation().fixEvery(Need.valueOf(arguments[4]), said);
                default -> fixAll(desk.reconciliation(), Need.valueOf(arguments[4]), said);
            }
            System.out.println("through;");
        }
    }

    private static void fixAll(Reconciliation reconciliation, Need need, Progress said) {
        for (List<Long> ids = ids(reconciliation, need); !ids.isEmpty(); ids = ids(reconciliation, need)) {
            reconciliation.fixAll(need, ids, said);
        }
    }

    private static List<Long> ids(Reconciliation reconciliation, Need need) {
        return reconciliation.page(need, null, PAGE).rows().stream()
                .map(Receipt::id)
                .toList();
    }
}
