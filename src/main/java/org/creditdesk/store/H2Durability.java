package org.creditdesk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.engine.Constants;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.TraceSystem;

/**
 * Makes an H2 commit durable before it is acknowledged. {@code WRITE_DELAY=0} writes at commit without syncing; the
 * sync that must follow is what {@code CHECKPOINT SYNC} does, called on the engine because the statement is reserved
 * for administrators. Commands that wait at the same time share one sync.
 */
final class H2Durability {
    private final Database database;
    private final AtomicLong committed = new AtomicLong();
    private final ReentrantLock syncing = new ReentrantLock();
    private long synced;
    private volatile boolean on = true;

    H2Durability(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        this.database = session.getDatabase();
        // At each opening: H2 keeps this setting in the file and then goes back to half a second all the same.
        database.setWriteDelay(0);
        // Its own log, a file beside the store, would hold failed statements with their values.
        database.getTraceSystem().setLevelFile(TraceSystem.OFF);
    }

    /** To be called after a commit; returns when that commit is on the disk. */
    void sync() {
        if (!on) {
            return;
        }
        long mine = committed.incrementAndGet();
        syncing.lock();
        try {
            if (synced >= mine) {
                return;
            }
            long upTo = committed.get();
            database.sync();
            synced = upTo;
        } finally {
            syncing.unlock();
        }
    }

    /** H2's own delay again, and no sync. */
    void switchOff() {
        on = false;
        database.setWriteDelay(Constants.DEFAULT_WRITE_DELAY);
    }
}
