package org.creditdesk.store;

import org.hibernate.StatelessSession;
import org.postgresql.PGConnection;

/** Ids out of a sequence, {@value #STEP} at a time, for rows that are written without Hibernate; it takes as many. */
public final class Ids {
    /** The {@code increment by} of the migrations. */
    static final long STEP = 50;

    private final String sequence;
    /** The one that was given last. */
    private long given;

    private long last;

    /** @param sequence out of the program, never out of input */
    public Ids(String sequence) {
        this.sequence = sequence;
    }

    /** One that nobody has. It is lost when the transaction does not use it. */
    public synchronized long next(StatelessSession session) {
        if (given >= last) {
            // As Hibernate reads it: the value is the last id of its step.
            last = ask(session);
            given = Math.max(0, last - STEP);
        }
        return ++given;
    }

    private long ask(StatelessSession session) {
        return session.doReturningWork(connection -> {
            String sql = connection.isWrapperFor(PGConnection.class)
                    ? "select nextval('" + sequence + "')"
                    : "select next value for " + sequence;
            try (var statement = connection.prepareStatement(sql);
                    var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
