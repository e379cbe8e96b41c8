package org.creditdesk.store;

import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;

/** A desk of its own that gives one credit after another until it is killed, and prints each that was acknowledged. */
final class CompensatingProcess {
    enum Durability {
        AS_THE_DESK,
        /** H2's own half second between commit and write, behind the desk's back. */
        DELAYED
    }

    private CompensatingProcess() {}

    /** @param arguments the store's URL, user, password, account, durability */
    public static void main(String[] arguments) {
        var credentials = new Credentials(arguments[1], arguments[2]);
        long account = Long.parseLong(arguments[3]);
        try (Desk desk = Desks.open(StoreAddress.parse(arguments[0]), credentials)) {
            if (Durability.valueOf(arguments[4]) == Durability.DELAYED) {
                desk.store().loseDurabilityForTests();
            }
            while (true) {
                UUID request = UUID.randomUUID();
                desk.adjustments()
                        .make(new Compensation(
                                request, account, 1, null, new Because("GOODWILL", null, "crash test", null, null)));
                System.out.println(request);
            }
        }
    }
}
