package org.creditdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.creditdesk.app.Desks;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.audit.StaffRegister;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.NewMember;
import org.creditdesk.staff.Role;
import org.creditdesk.staff.Staff;

/**
 * Real stores for tests, each fresh and alone: an H2 file in a temporary folder, or a database on the one PostgreSQL of
 * this JVM. Migrating takes seconds, so it is done once per kind, and each fresh store is a copy of that.
 */
public final class TestStores {
    /** The staff of every fresh store, named as in the sample. */
    static final Map<Role, String> STAFF = Map.of(
            Role.SUPPORT, "sam",
            Role.MARKETING, "mia",
            Role.SUPERVISOR, "suri",
            Role.AUDITOR, "aldo",
            Role.OWNER, "owner");

    static final String PASSWORD = "sample";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestStores() {}

    /** A store with the newest schema, its catalogue and one member of staff for each role; nothing else. */
    public static TestStore fresh(StoreKind kind) {
        return kind == StoreKind.H2 ? freshFile() : freshDatabase();
    }

    /** Where a store can be set up and none is: no file yet on H2, an empty database on PostgreSQL. */
    public static TestStore none(StoreKind kind) {
        if (kind == StoreKind.H2) {
            return TestStore.file(temporaryFolder());
        }
        String database = nextName();
        server().execute("postgres", "create database " + database + " owner " + administrator());
        return TestStore.database(server(), database);
    }

    /** The one PostgreSQL that the tests of this JVM share. */
    public static PostgresServer server() {
        return Server.SHARED;
    }

    private static TestStore freshFile() {
        TestStore copy = TestStore.file(temporaryFolder());
        try {
            Files.copy(H2Template.STORE.address().databaseFile(), copy.address().databaseFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return copy;
    }

    private static TestStore freshDatabase() {
        String database = nextName();
        server().execute(
                        "postgres",
                        "create database " + database + " template " + PostgresTemplate.DATABASE + " owner "
                                + administrator());
        return TestStore.database(server(), database);
    }

    private static String nextName() {
        return "desk_" + NUMBER.incrementAndGet();
    }

    private static String administrator() {
        return PostgresServer.ADMINISTRATOR.user();
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("credit-desk-test");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Brings the schema up to date and signs the staff up, as their owner would. */
    static void setUp(TestStore store) {
        Desks.setUp(store.address(), store.administrator(), store.credentials(Role.OWNER));
        List<Class<?>> mapped = Stream.of(Staff.mapped(), AuditTrail.mapped())
                .flatMap(List::stream)
                .<Class<?>>map(each -> each)
                .toList();
        try (Store opened = Store.open(store.address(), store.administrator(), mapped)) {
            var owner = new Member(store.administrator().user(), "The administrator", Role.OWNER, null);
            var staff = new StaffRegister(
                    new Staff(opened, opened.clock()), new AuditTrail(opened, owner, "here", opened.clock()));
            for (Role role : Role.values()) {
                staff.add(new NewMember(STAFF.get(role), "The " + STAFF.get(role), role, PASSWORD));
            }
        }
    }

    /** Started on first use, so that a run of H2 tests alone never waits for it. */
    private static final class Server {
        private static final PostgresServer SHARED = PostgresServer.fast();
    }

    private static final class H2Template {
        private static final TestStore STORE = create();

        private static TestStore create() {
            TestStore template = TestStore.file(temporaryFolder());
            setUp(template);
            template.deleteAtExit();
            return template;
        }
    }

    private static final class PostgresTemplate {
        private static final String DATABASE = create("desk_template");

        private static String create(String database) {
            server().execute("postgres", "create database " + database + " owner " + administrator());
            setUp(TestStore.database(server(), database));
            return database;
        }
    }
}
