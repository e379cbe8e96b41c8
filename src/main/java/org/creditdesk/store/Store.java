package org.creditdesk.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.creditdesk.problem.Problem;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open database, under the signed-in member's own credentials. There are two ways to do work: {@link #read} and
 * {@link #write}; {@link #ask} is for a single question that must be answered as fast as the database can. When
 * {@code write} returns, what it did is on the disk.
 */
public final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final StoreAddress address;
    private final HikariDataSource pool;
    /** The same on H2. */
    private final HikariDataSource questions;

    private final SessionFactory sessions;
    /** H2 takes one writer at a time: with several, its kill tests tore transactions. Null on PostgreSQL. */
    private final ReentrantLock writer;

    private final H2Durability durability;
    private final Repetition repetition;
    private final Clock clock;

    private Store(
            StoreAddress address,
            HikariDataSource pool,
            HikariDataSource questions,
            SessionFactory sessions,
            H2Durability durability) {
        this.clock = address.kind() == StoreKind.H2 ? Clock.systemUTC() : ServerClock.of(sessions);
        this.address = address;
        this.pool = pool;
        this.questions = questions;
        this.sessions = sessions;
        this.durability = durability;
        this.repetition = new Repetition(address);
        this.writer = durability == null ? null : new ReentrantLock(true);
    }

    /**
     * Opens a store that exists.
     *
     * @param mapped the entity classes of all domain packages
     * @throws Problem when the store is missing, in use, damaged, unreachable, of another version, or the password
     *     is wrong; each with its own sentence
     */
    public static Store open(StoreAddress address, Credentials credentials, List<Class<?>> mapped) {
        if (!address.exists()) {
            throw Problem.store("STORE_MISSING", null, address.toString());
        }
        if (address.kind() == StoreKind.H2) {
            H2File.check(address);
        }
        HikariDataSource pool = null;
        try {
            try (Connection first = Connections.open(address, credentials, false)) {
                Schema.check(first, address);
                pool = Connections.pool(address, credentials);
            }
            H2Durability durability = durability(address, pool);
            SessionFactory sessions = Mapping.sessions(address.kind(), pool, mapped);
            HikariDataSource questions =
                    address.kind() == StoreKind.H2 ? pool : Connections.questions(address, credentials);
            return new Store(address, pool, questions, sessions, durability);
        } catch (SQLException | RuntimeException failure) {
            if (pool != null) {
                pool.close();
            }
            throw Failure.explain(failure, address);
        }
    }

    private static H2Durability durability(StoreAddress address, HikariDataSource pool) throws SQLException {
        if (address.kind() != StoreKind.H2) {
            return null;
        }
        try (Connection connection = pool.getConnection()) {
            return new H2Durability(connection);
        }
    }

    /** Runs queries in one transaction that changes nothing. */
    public <T> T read(Work<T> work) {
        return repeatedly(work, false);
    }

    /** Like {@link #read}, and everything is seen as it was at one moment, however long it takes. */
    public <T> T snapshot(Work<T> work) {
        return read(session -> {
            session.doWork(connection -> {
                // Before the first query, or the moment is over; the pool sets it back.
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            });
            return work.in(session);
        });
    }

    /**
     * Runs a command in one transaction: all of it happens or nothing, and what happened survives a kill. It is run
     * again as a whole when it clashed with another transaction or the connection broke; therefore every command
     * begins by looking for its request id. A {@link Problem} thrown by the work rolls everything back.
     */
    public <T> T write(Work<T> work) {
        return repeatedly(work, true);
    }

    /** Fills in the question marks of a statement. */
    @FunctionalInterface
    public interface Parameters {
        void into(PreparedStatement statement) throws SQLException;
    }

    /** Makes an answer of a row. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * Asks one question that has at most one row for an answer, quicker than {@link #read} can: without a transaction
     * around the single statement, whose end costs PostgreSQL another round trip.
     *
     * @param sql out of the program, never out of input; always the same text, so that it is prepared once
     * @return null when there is no row
     */
    public <T> T ask(String sql, Parameters parameters, Row<T> answer) {
        return repetition.of(() -> answer(sql, parameters, rows -> rows.next() ? answer.of(rows) : null));
    }

    /** Like {@link #ask}, for a question that has a few rows for an answer. */
    public <T> List<T> askAll(String sql, Parameters parameters, Row<T> answer) {
        return repetition.of(() -> answer(sql, parameters, rows -> {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(answer.of(rows));
            }
            return all;
        }));
    }

    /**
     * Like {@link #ask}, for some questions at once, each for a few keys: PostgreSQL is held to one plan for each.
     *
     * @param put puts the questions, whose answers are there when this method returns
     */
    public <T> T askTogether(Function<RoundTrip, T> put) {
        return repetition.of(() -> {
            try (Connection connection = questions.getConnection()) {
                boolean together = kind() == StoreKind.H2;
                // H2 opens tables anew for each transaction, which takes as long as the answer.
                connection.setAutoCommit(!together);
                RoundTrip trip = RoundTrip.on(connection);
                T asked = put.apply(trip);
                trip.make();
                if (together) {
                    // Nothing was changed; and a rollback makes H2 forget every statement that it has prepared.
                    connection.commit();
                }
                return asked;
            } catch (SQLException failure) {
                throw new QuestionException(failure);
            }
        });
    }

    private <T> T answer(String sql, Parameters parameters, Row<T> rows) {
        try (Connection connection = pool.getConnection()) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                parameters.into(statement);
                try (ResultSet found = statement.executeQuery()) {
                    return rows.of(found);
                }
            }
        } catch (SQLException failure) {
            throw new QuestionException(failure);
        }
    }

    /** A failure of the database while it was asked something; the cause says which. */
    static final class QuestionException extends RuntimeException {
        QuestionException(SQLException cause) {
            super(cause);
        }
    }

    /** Whether a write failed because a row with the same key is there already. */
    public static boolean isDuplicate(RuntimeException failure) {
        return Failure.isDuplicate(failure);
    }

    private <T> T repeatedly(Work<T> work, boolean writing) {
        return repetition.of(() -> {
            T result = writing && writer != null ? oneAtATime(work) : inTransaction(work, writing);
            if (writing && durability != null) {
                durability.sync();
            }
            return result;
        });
    }

    private <T> T oneAtATime(Work<T> work) {
        writer.lock();
        try {
            return inTransaction(work, true);
        } finally {
            writer.unlock();
        }
    }

    private <T> T inTransaction(Work<T> work, boolean writing) {
        try (StatelessSession session = sessions.openStatelessSession()) {
            var transaction = session.beginTransaction();
            try {
                T result = work.in(session);
                if (writing) {
                    transaction.commit();
                } else {
                    transaction.rollback();
                }
                return result;
            } catch (RuntimeException | Error failure) {
                try {
                    if (transaction.isActive()) {
                        transaction.rollback();
                    }
                } catch (RuntimeException broken) {
                    failure.addSuppressed(broken);
                }
                throw failure;
            }
        }
    }

    /** Whether a connection can be had and answers. */
    public boolean isAlive(Duration within) {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid((int) Math.max(1, within.toSeconds()));
        } catch (SQLException unreachable) {
            LOG.info("Store does not answer: {}", unreachable.getSQLState());
            return false;
        }
    }

    /** For the proof that a crash test notices lost commits: H2 as it is without the desk's care. */
    void loseDurabilityForTests() {
        durability.switchOff();
    }

    /** The time of the store, in UTC. */
    public Clock clock() {
        return clock;
    }

    public StoreAddress address() {
        return address;
    }

    public StoreKind kind() {
        return address.kind();
    }

    @Override
    public void close() {
        sessions.close();
        pool.close();
        questions.close();
    }
}
