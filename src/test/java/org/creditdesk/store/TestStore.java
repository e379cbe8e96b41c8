package org.creditdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;
import org.creditdesk.staff.Role;

/** One store of a test: opens as any member of staff, and is gone when closed. */
public final class TestStore implements AutoCloseable {
    private final StoreAddress address;
    private final Path folder;
    private final PostgresServer server;
    private final String database;

    private TestStore(StoreAddress address, Path folder, PostgresServer server, String database) {
        this.address = address;
        this.folder = folder;
        this.server = server;
        this.database = database;
    }

    static TestStore file(Path folder) {
        return new TestStore(StoreAddress.parse(folder.resolve("desk").toString()), folder, null, null);
    }

    static TestStore database(PostgresServer server, String database) {
        return new TestStore(server.address(database), null, server, database);
    }

    public StoreAddress address() {
        return address;
    }

    public StoreKind kind() {
        return address.kind();
    }

    /** What {@code --store} takes. */
    public String url() {
        return address.url();
    }

    /** The user who sets the store up: on H2 the owner of the file, on PostgreSQL one who may create roles. */
    public Credentials administrator() {
        return kind() == StoreKind.H2 ? credentials(Role.OWNER) : PostgresServer.ADMINISTRATOR;
    }

    /** Of the member of staff who has this role in every fresh store. */
    public Credentials credentials(Role role) {
        return new Credentials(TestStores.STAFF.get(role), TestStores.PASSWORD);
    }

    /** The whole desk, signed in; to be closed by the test. */
    public Desk desk(Role role) {
        return Desks.open(address, credentials(role));
    }

    /** The bare store under a member's rights; to be closed by the test. */
    public Store open(Role role, Class<?>... mapped) {
        return Store.open(address, credentials(role), List.of(mapped));
    }

    /** Raw JDBC under a member's rights, as somebody with another tool than the desk would have it. */
    public Connection connect(Role role) throws SQLException {
        return Connections.open(address, credentials(role), false);
    }

    /** Raw JDBC as the owner of all tables. */
    public Connection connectAsAdministrator() throws SQLException {
        return Connections.open(address, administrator(), false);
    }

    /** Raw JDBC as whoever can do everything: the server's superuser, or the administrator of an H2 file. */
    public Connection connectAsSuperuser() throws SQLException {
        return kind() == StoreKind.H2 ? connectAsAdministrator() : server.superuser(database);
    }

    /** Adds a customer without a single entry. @return the account's number */
    public long addAccount(String email, String region) {
        try (Connection connection = connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            long account = number(statement, "account_seq");
            String key = email.toLowerCase(Locale.ROOT);
            statement.execute(
                    "insert into account (id, name, region, status, created_at, balance, entry_count, head_hash)"
                            + " values (%d, 'A Customer', '%s', 'ACTIVE', current_timestamp, 0, 0, %s)"
                                    .formatted(account, region, zeros()));
            statement.execute("insert into account_email (id, account_id, email, email_key, domain_key, since) values"
                    + " (%d, %d, '%s', '%s', '%s', current_timestamp)"
                            .formatted(
                                    number(statement, "account_email_seq"),
                                    account,
                                    email,
                                    key,
                                    key.substring(key.indexOf('@') + 1)));
            return account;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long number(Statement statement, String sequence) throws SQLException {
        try (ResultSet row = statement.executeQuery("select nextval('" + sequence + "')")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The hash before an account's first entry. */
    private String zeros() {
        String hex = "00".repeat(32);
        return kind() == StoreKind.H2 ? "x'" + hex + "'" : "'\\x" + hex + "'";
    }

    /** One value, read as the owner of all tables. */
    public String value(String sql) {
        try (Connection connection = connectAsAdministrator();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** Changes something as the owner of all tables, behind the desk's back. */
    public void execute(String sql) {
        try (Connection connection = connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    void deleteAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    @Override
    public void close() {
        if (kind() == StoreKind.POSTGRESQL) {
            server.execute("postgres", "drop database if exists " + database + " with (force)");
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
