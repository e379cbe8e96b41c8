package org.creditdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;

/**
 * A process of its own in which several people do mixed work, on a number of threads, and say on its output what was
 * acknowledged. Ends with {@code done}; or is killed, when it was given no end.
 */
final class MixedProcess {
    enum Durability {
        AS_THE_DESK,
        /** H2's own half second between commit and write, behind the desk's back. */
        DELAYED
    }

    /**
     * @param place its first line are the accounts, the others the codes
     * @param commands of each thread; 0 for no end
     */
    record Orders(
            String url,
            List<String> users,
            String password,
            Path place,
            long seed,
            int threads,
            int commands,
            Durability durability) {
        String[] toArguments() {
            return new String[] {
                url,
                String.join(",", users),
                password,
                place.toString(),
                String.valueOf(seed),
                String.valueOf(threads),
                String.valueOf(commands),
                durability.name()
            };
        }

        static Orders of(String[] arguments) {
            return new Orders(
                    arguments[0],
                    List.of(arguments[1].split(",")),
                    arguments[2],
                    Path.of(arguments[3]),
                    Long.parseLong(arguments[4]),
                    Integer.parseInt(arguments[5]),
                    Integer.parseInt(arguments[6]),
                    Durability.valueOf(arguments[7]));
        }

        List<Long> accounts() throws IOException {
            return List.of(Files.readAllLines(place).get(0).split(" ")).stream()
                    .map(Long::valueOf)
                    .toList();
        }

        List<String> codes() throws IOException {
            List<String> lines = Files.readAllLines(place);
            return lines.subList(1, lines.size());
        }
    }

    /** A line without it was cut by a kill. */
    private static final String END = ";";

    private MixedProcess() {}

    static OtherProcess start(Orders orders) {
        return OtherProcess.start(MixedProcess.class, orders.toArguments());
    }

    /** Reads what is said, to the end. */
    static void listen(OtherProcess process, Acknowledged acknowledged) {
        while (hear(process, acknowledged)) {
            // Each line is taken down by whoever hears it.
        }
    }

    /** Reads one line. @return whether there was one */
    static boolean hear(OtherProcess process, Acknowledged acknowledged) {
        String line = process.line();
        if (line != null && line.endsWith(END)) {
            acknowledged.add(line.substring(0, line.length() - END.length()));
        }
        return line != null;
    }

    /** @param arguments the orders */
    public static void main(String[] arguments) throws Exception {
        Orders orders = Orders.of(arguments);
        List<Desk> desks = new ArrayList<>();
        for (String user : orders.users()) {
            var credentials = new Credentials(user, orders.password());
            Desk desk = MixedWork.insist(() -> Desks.open(StoreAddress.parse(orders.url()), credentials));
            if (orders.durability() == Durability.DELAYED) {
                desk.store().loseDurabilityForTests();
            }
            desks.add(desk);
        }
        List<Long> accounts = orders.accounts();
        List<String> codes = orders.codes();
        IntFunction<Callable<Void>> people = number -> () -> {
            var random = new Random(orders.seed() * 1_000 + number);
            var work = new MixedWork(desks, accounts, codes, random, MixedProcess::say);
            try {
                for (int i = 0; orders.commands() == 0 || i < orders.commands(); i++) {
                    work.next();
                }
            } catch (RuntimeException failure) {
                say("failed " + failure);
                throw failure;
            }
            return null;
        };
        AtOnce.run(orders.threads(), people);
        say("done");
        desks.forEach(Desk::close);
    }

    private static void say(String line) {
        System.out.println(line + END);
    }
}
