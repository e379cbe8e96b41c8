package org.creditdesk.bench;

import java.util.Locale;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;
import org.creditdesk.promo.TestBatches;
import org.creditdesk.store.Credentials;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreAddress;

/** A desk of its own, with as little memory as it was given, that generates batches and prints what they took. */
final class GenerationRun {
    private static final int WARM_UP = 100_000;

    private GenerationRun() {}

    /** @param arguments the store's URL, user, password, a number of codes, a larger number */
    public static void main(String[] arguments) {
        var credentials = new Credentials(arguments[1], arguments[2]);
        long few = Long.parseLong(arguments[3]);
        long many = Long.parseLong(arguments[4]);
        try (Desk mia = Desks.open(StoreAddress.parse(arguments[0]), credentials)) {
            millis(mia, WARM_UP);
            double first = millis(mia, few);
            double second = millis(mia, many);
            System.out.printf(
                    Locale.ROOT,
                    "%,d codes %.1f s, %,d codes %.1f s, ratio %.2f, heap at most %d MB%n",
                    few,
                    first / 1000,
                    many,
                    second / 1000,
                    second / first,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static double millis(Desk mia, long codes) {
        long begun = System.nanoTime();
        mia.batches().generate(TestBatches.plan(UUID.randomUUID(), codes, 2), Progress.NONE);
        return (System.nanoTime() - begun) / 1e6;
    }
}
