package org.creditdesk.store;

import java.sql.Statement;

/** The numbers that the database hands out as ids. */
public final class Sequences {
    private final Store store;

    public Sequences(Store store) {
        this.store = store;
    }

    /**
     * Makes a sequence go on behind rows that were loaded with their ids.
     *
     * @param name out of the program, never out of input
     * @param last the highest id in use
     */
    public void continueAfter(String name, long last) {
        // Hibernate reads a value as the end of its step, so the next one must be a whole step away.
        long next = (last / Ids.STEP + 2) * Ids.STEP + 1;
        store.write(session -> {
            session.doWork(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("alter sequence " + name + " restart with " + next);
                }
            });
            return null;
        });
    }
}
