package org.creditdesk.store;

import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;
import org.creditdesk.promo.TestBatches;

/** A desk of its own that generates a batch, or goes on with it, and says how far it is, until it is through or killed. */
final class GenerationProcess {
    private GenerationProcess() {}

    /** @param arguments the store's URL, user, password, request id, codes, after how many codes it cancels (0: never) */
    public static void main(String[] arguments) {
        var credentials = new Credentials(arguments[1], arguments[2]);
        long cancelAfter = Long.parseLong(arguments[5]);
        try (Desk desk = Desks.open(StoreAddress.parse(arguments[0]), credentials)) {
            System.out.println("open;");
            desk.batches()
                    .generate(
                            TestBatches.plan(UUID.fromString(arguments[3]), Long.parseLong(arguments[4]), 2),
                            new Saying(cancelAfter));
            System.out.println("done;");
        }
    }

    private static final class Saying implements Progress {
        private final long cancelAfter;
        private boolean cancelled;

        Saying(long cancelAfter) {
            this.cancelAfter = cancelAfter;
        }

        @Override
        public void report(long codes) {
            System.out.println("codes " + codes + ";");
            cancelled |= cancelAfter > 0 && codes >= cancelAfter;
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
