package org.creditdesk.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.creditdesk.problem.Problem;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.hibernate.exception.ConstraintViolationException;

/** What a failure of the database means: try the whole transaction again, or tell the person one sentence. */
final class Failure {
    private static final Set<String> TRANSIENT = Set.of("40001", "40P01", "55P03", "HYT00", "90131");
    private static final Set<String> SERVER_GOING = Set.of("57P01", "57P02", "57P03");
    private static final Set<String> WRONG_PASSWORD = Set.of("28P01", "28000");
    private static final int H2_LOCKED_BY_ANOTHER = 90020;
    private static final int H2_READ_ONLY = 90097;
    private static final Set<Integer> H2_FILE = Set.of(90028, 90031, 90062);
    private static final Set<Integer> H2_DAMAGED = Set.of(90030, 50000, 90048, 90007, 90028, 90031);
    private static final Set<Integer> FILE_DAMAGED = Set.of(
            DataUtils.ERROR_READING_FAILED,
            DataUtils.ERROR_INTERNAL,
            DataUtils.ERROR_UNSUPPORTED_FORMAT,
            DataUtils.ERROR_FILE_CORRUPT,
            DataUtils.ERROR_CHUNK_NOT_FOUND,
            DataUtils.ERROR_BLOCK_NOT_FOUND,
            DataUtils.ERROR_TRANSACTION_CORRUPT);
    private static final Set<Integer> NO_RIGHT = Set.of(90096, 90040);

    private Failure() {}

    /**
     * Whether the transaction may be run again from its beginning: it clashed with another, its connection broke, or
     * a twin with the same request id was quicker (the second run will find the twin's answer).
     */
    static boolean isWorthRetrying(Throwable failure) {
        if (isNoConnection(failure)) {
            return false;
        }
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ConstraintViolationException violation && isRequestId(violation.getConstraintName())) {
                return true;
            }
            if (each instanceof SQLException sql && isTransient(sql)) {
                return true;
            }
        }
        return false;
    }

    /** The pool already waited for a connection as long as anybody should; whoever works at the desk is waiting too. */
    private static boolean isNoConnection(Throwable failure) {
        return failure != null
                && (failure instanceof SQLTransientConnectionException || isNoConnection(failure.getCause()));
    }

    /** Unique constraints on request ids are all named so in the migrations. */
    private static boolean isRequestId(String constraint) {
        return constraint != null
                && constraint.toLowerCase(java.util.Locale.ROOT).contains("_request_once");
    }

    private static boolean isTransient(SQLException failure) {
        String state = failure.getSQLState();
        return state != null
                && (TRANSIENT.contains(state) || SERVER_GOING.contains(state) || isConnectionLost(failure));
    }

    static boolean isDuplicate(Throwable failure) {
        SQLException sql = sqlIn(failure);
        return sql != null && "23505".equals(sql.getSQLState());
    }

    static boolean isConnectionLost(Throwable failure) {
        SQLException sql = sqlIn(failure);
        return sql != null
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("08") || SERVER_GOING.contains(sql.getSQLState()));
    }

    /** The sentence for a failure that retrying will not mend; a {@link Problem} stays what it is. */
    static RuntimeException explain(Throwable failure, StoreAddress address) {
        Problem known = Problem.in(failure);
        if (known != null) {
            return known;
        }
        SQLException sql = sqlIn(failure);
        if (sql == null) {
            return isDamage(failure)
                    ? Problem.store("STORE_DAMAGED", failure, address.toString())
                    : failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
        }
        if (isNoConnection(failure) && sql.getSQLState() == null) {
            // The pool's own words: all connections are in use. A server that is away has given the pool its state.
            return Problem.store("STORE_BUSY", failure);
        }
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (WRONG_PASSWORD.contains(state)) {
            return Problem.notPermitted("WRONG_PASSWORD", failure);
        }
        if (state.equals("42501") || NO_RIGHT.contains(sql.getErrorCode())) {
            return Problem.notPermitted("NO_DATABASE_RIGHT", failure);
        }
        if (address.kind() == StoreKind.H2 && sql.getErrorCode() == H2_LOCKED_BY_ANOTHER) {
            return Problem.store("STORE_IN_USE", failure, address.toString());
        }
        if (state.equals("25006") || sql.getErrorCode() == H2_READ_ONLY) {
            return Problem.store("STORE_READ_ONLY", failure, address.toString());
        }
        if (state.equals("53100") || isDiskFull(failure)) {
            return Problem.store("STORE_FULL", failure, address.toString());
        }
        if (state.equals("3D000")) {
            return Problem.store("STORE_MISSING", failure, address.toString());
        }
        if (address.kind() == StoreKind.H2 && (H2_DAMAGED.contains(sql.getErrorCode()) || isDamage(failure))) {
            return Problem.store("STORE_DAMAGED", failure, address.toString());
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            return Problem.store("STORE_UNREACHABLE", failure, address.toString());
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }

    /** Whether H2 could not read, write or make its file. */
    static boolean isFile(Throwable failure) {
        SQLException sql = sqlIn(failure);
        return sql != null && H2_FILE.contains(sql.getErrorCode());
    }

    private static boolean isDiskFull(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof java.io.IOException
                    && String.valueOf(each.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDamage(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof MVStoreException broken && FILE_DAMAGED.contains(broken.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private static SQLException sqlIn(Throwable failure) {
        SQLException found = null;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && (sql.getSQLState() != null || found == null)) {
                found = sql;
            }
        }
        return found;
    }
}
