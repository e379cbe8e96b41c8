package org.creditdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
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
