package org.creditdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;
import org.creditdesk.redeem.Answer;

/**
 * A process of its own in which customers on a number of threads are after the same few codes, ask again under the same
 * request id until they are answered, and say what they were told.
 */
final class RedeemProcess {
    /** What is scarce, each on a line of the place; the first line are the accounts. */
    enum Scarce {
        /** A code for one use. */
        SINGLE,
        /** A code of a hundred uses. */
        SHARED,
        /** Codes of a batch of which the first account may use a few. */
        BY_ACCOUNT,
        /** A code of many uses, in a campaign whose budget runs out. */
        BUDGET
    }

    private RedeemProcess() {}

    static OtherProcess start(String url, Credentials who, Path place, long seed, int threads, int attempts) {
        return OtherProcess.start(
                RedeemProcess.class,
                url,
                who.user(),
                who.password(),
                place.toString(),
                String.valueOf(seed),
                String.valueOf(threads),
                String.valueOf(attempts));
    }

    /** @param arguments the store's URL, user, password, place, seed, threads, attempts of each */
    public static void main(String[] arguments) throws Exception {
        var who = new Credentials(arguments[1], arguments[2]);
        List<List<String>> place = place(Path.of(arguments[3]));
        long seed = Long.parseLong(arguments[4]);
        int attempts = Integer.parseInt(arguments[6]);
        try (Desk desk = MixedWork.insist(() -> Desks.open(StoreAddress.parse(arguments[0]), who))) {
            AtOnce.run(Integer.parseInt(arguments[5]), number -> () -> {
                var random = new Random(seed * 1_000 + number);
                for (int i = 0; i < attempts; i++) {
                    redeem(desk, place, random);
                }
                return null;
            });
            say("done");
        }
    }

    private static List<List<String>> place(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> List.of(line.split(" ")))
                .toList();
    }

    private static void redeem(Desk desk, List<List<String>> place, Random random) {
        Scarce scarce = Scarce.values()[random.nextInt(Scarce.values().length)];
        List<String> accounts = place.get(0);
        int customer = scarce == Scarce.BY_ACCOUNT ? 0 : random.nextInt(accounts.size());
        long account = Long.parseLong(accounts.get(customer));
        List<String> codes = place.get(1 + scarce.ordinal());
        String code = codes.get(random.nextInt(codes.size()));

        UUID request = UUID.randomUUID();
        Answer answer = MixedWork.insist(() -> desk.redemptions().redeem(request, account, code));
        say("redeemed %s %s %d %s".formatted(request, answer.outcome(), answer.balance(), scarce));
        if (random.nextInt(3) == 0) {
            Answer again = MixedWork.insist(() -> desk.redemptions().redeem(request, account, code));
            boolean same = again.replayed()
                    && again.outcome() == answer.outcome()
                    && again.balance() == answer.balance()
                    && again.message().equals(answer.message());
            if (!same) {
                say("failed, " + request + " was answered " + again + " after " + answer);
            }
        }
    }

    private static void say(String line) {
        System.out.println(line + ";");
    }
}
