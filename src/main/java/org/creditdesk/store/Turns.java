package org.creditdesk.store;

import java.sql.PreparedStatement;
import org.hibernate.StatelessSession;

/** Lets transactions that belong together by more than one row go one after the other. */
public final class Turns {
    private Turns() {}

    /**
     * Waits until no other transaction has this turn, and keeps it until the end of the caller's. To be taken after
     * the lock of an account, never before it, or two could wait for each other. H2 has one writer at a time anyway.
     *
     * @param name of what must not happen twice at once
     */
    public static void take(Store store, StatelessSession session, String name) {
        if (store.kind() == StoreKind.POSTGRESQL) {
            session.doWork(connection -> {
                try (PreparedStatement statement =
                        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                    statement.setString(1, name);
                    statement.execute();
                }
            });
        }
    }
}
