package org.creditdesk.store;

import java.nio.file.Path;
import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;
import org.creditdesk.bulk.BulkFile;
import org.creditdesk.bulk.BulkOptions;

/** A desk of its own that runs a list of compensations and says how far it is, until it is through or killed. */
final class BulkProcess {
    private BulkProcess() {}

    /** @param arguments the store's URL, user, password, the list */
    public static void main(String[] arguments) {
        var credentials = new Credentials(arguments[1], arguments[2]);
        try (Desk desk = Desks.open(StoreAddress.parse(arguments[0]), credentials)) {
            BulkFile list = BulkFile.read(Path.of(arguments[3]));
            desk.bulk()
                    .run(
                            list,
                            BulkOptions.NONE,
                            Progress.NONE,
                            credits -> System.out.println("given " + credits + ";"));
            System.out.println("done;");
        }
    }
}
