package org.creditdesk.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;
import org.creditdesk.checkout.CheckoutChoice;
import org.creditdesk.checkout.CheckoutFile;
import org.creditdesk.store.Credentials;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreAddress;

/** A desk of its own, with as little memory as it was given, that imports exports and prints what they took. */
final class ReceiptImportRun {
    private ReceiptImportRun() {}

    /** @param arguments the store's URL, user, password, and files */
    public static void main(String[] arguments) {
        var credentials = new Credentials(arguments[1], arguments[2]);
        try (Desk suri = Desks.open(StoreAddress.parse(arguments[0]), credentials)) {
            for (int i = 3; i < arguments.length; i++) {
                long begun = System.nanoTime();
                long[] most = new long[1];
                CheckoutFile file = suri.receiptImport().open(Path.of(arguments[i]), CheckoutChoice.NONE);
                long rows = suri.receiptImport()
                        .run(file, Progress.of(done -> most[0] = Math.max(most[0], used(done))), row -> {})
                        .counts()
                        .rows();
                System.out.printf(
                        Locale.ROOT,
                        "%,d rows %.1f s, at most %d MB alive, heap at most %d MB%n",
                        rows,
                        (System.nanoTime() - begun) / 1e9,
                        most[0] >> 20,
                        Runtime.getRuntime().maxMemory() >> 20);
            }
        }
    }

    /** What a collection leaves, looked at every 50,000 rows. */
    private static long used(long done) {
        if (done % 50_000 != 0) {
            return 0;
        }
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
