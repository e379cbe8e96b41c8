package org.creditdesk.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * How much a piece of work asks of a store, for proofs that it is no more for many rows than for one.
 *
 * @param statements that were run
 * @param journeys to the server and back; as many as statements where there is no server
 */
public record Asked(long statements, long journeys) {
    /** Kept, for the runtime forgets a logger that nobody holds, and its level with it. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    /** Counts what this thread asks while it works; nobody else may be at work on the store. */
    public static Asked during(TestStore store, Runnable work) throws SQLException {
        return store.kind() == StoreKind.H2 ? ofFile(store, work) : ofServer(work);
    }

    /** H2 counts by itself. */
    private static Asked ofFile(TestStore store, Runnable work) throws SQLException {
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute("set query_statistics_max_entries 10000");
            statement.execute("set query_statistics true");
            work.run();
            try (ResultSet row = statement.executeQuery("select coalesce(sum(execution_count), 0)"
                    + " from information_schema.query_statistics where upper(sql_statement) like 'SELECT%'")) {
                row.next();
                return new Asked(row.getLong(1), row.getLong(1));
            } finally {
                statement.execute("set query_statistics false");
            }
        }
    }

    /** Of PostgreSQL the driver tells what it sends. */
    private static Asked ofServer(Runnable work) {
        var sent = new Sent(Thread.currentThread().getId());
        Level level = DRIVER.getLevel();
        DRIVER.setUseParentHandlers(false);
        DRIVER.addHandler(sent);
        DRIVER.setLevel(Level.FINEST);
        try {
            work.run();
        } finally {
            DRIVER.setLevel(level);
            DRIVER.removeHandler(sent);
            DRIVER.setUseParentHandlers(true);
        }
        return new Asked(sent.statements, sent.journeys);
    }

    private static final class Sent extends Handler {
        private final long thread;
        private long statements;
        private long journeys;

        Sent(long thread) {
            this.thread = thread;
        }

        @Override
        public void publish(LogRecord told) {
            if (told.getLongThreadID() == thread) {
                statements += told.getMessage().contains("FE=> Execute(") ? 1 : 0;
                journeys += told.getMessage().contains("FE=> Sync") ? 1 : 0;
            }
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
