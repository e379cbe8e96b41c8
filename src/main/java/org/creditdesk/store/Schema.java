package org.creditdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.creditdesk.problem.Problem;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The schema's version: brought up to date by the owner, checked by everybody else. */
public final class Schema {
    /** The newest migration; a test compares it with the files. */
    static final int VERSION = 23;

    private static final String HISTORY = "schema_history";

    private Schema() {}

    /** The version that a store has after {@link #bringUpToDate}. */
    public static int newest() {
        return VERSION;
    }

    /**
     * Creates the store where there is none and brings an older one up to date. On H2 the first to do so becomes the
     * file's administrator; on PostgreSQL the database must exist and the user must be able to create roles.
     *
     * @return whether anything was changed
     */
    public static boolean bringUpToDate(StoreAddress address, Credentials owner) {
        boolean existed = address.exists();
        try {
            if (address.kind() == StoreKind.H2) {
                Files.createDirectories(address.databaseFile().getParent());
                if (existed) {
                    H2File.check(address);
                }
            }
            try (Connection connection = Connections.open(address, owner, true)) {
                int found = version(connection);
                if (found > VERSION) {
                    throw Problem.store("STORE_TOO_NEW", null, address.toString());
                }
                return found < VERSION && migrate(address, owner);
            }
        } catch (SQLException | FlywayException failure) {
            if (!existed && Failure.isFile(failure)) {
                throw Problem.store("STORE_NOT_CREATED", failure, address.toString());
            }
            throw Failure.explain(failure, address);
        } catch (IOException failure) {
            throw Problem.store("STORE_NOT_CREATED", failure, address.toString());
        }
    }

    private static boolean migrate(StoreAddress address, Credentials owner) {
        boolean postgresql = address.kind() == StoreKind.POSTGRESQL;
        Flyway.configure()
                .dataSource(new SingleUser(address, owner))
                .table(HISTORY)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + address.kind().migrations())
                .placeholders(Map.of(
                        "exact", postgresql ? "collate \"C\"" : "", "bytes", postgresql ? "bytea" : "varbinary(64)"))
                .load()
                .migrate();
        return true;
    }

    /** @throws Problem when the schema is older or newer than this program, saying what to do */
    static void check(Connection connection, StoreAddress address) throws SQLException {
        int found = version(connection);
        if (found == 0) {
            throw Problem.store("STORE_EMPTY", null, address.toString());
        }
        if (found < VERSION) {
            throw Problem.store("STORE_TOO_OLD", null, address.toString());
        }
        if (found > VERSION) {
            throw Problem.store("STORE_TOO_NEW", null, address.toString());
        }
    }

    static boolean isCurrent(Connection connection) throws SQLException {
        return version(connection) == VERSION;
    }

    /** 0 where there is no desk's schema yet. */
    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery(
                    "select count(*) from information_schema.tables where lower(table_name) = '" + HISTORY + "'")) {
                tables.next();
                if (tables.getInt(1) == 0) {
                    return 0;
                }
            }
            // Flyway creates its table with quoted lower-case names on both databases.
            try (ResultSet versions = statement.executeQuery("select max(cast(\"version\" as integer)) from \""
                    + HISTORY + "\" where \"success\" and \"version\" is not null")) {
                versions.next();
                return versions.getInt(1);
            }
        }
    }
}
