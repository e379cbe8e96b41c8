package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.creditdesk.app.Desks;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that cannot be used gets one sentence that says why, and soon. */
class UnusableServerTest {
    private static final Credentials SAM = new Credentials("sam", TestStores.PASSWORD);

    private final TestStore store = TestStores.fresh(StoreKind.POSTGRESQL);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aWrongPasswordSaysOnlyThat() {
        Problem problem = refused(store.address(), new Credentials("sam", "not the password"));
        assertEquals("WRONG_PASSWORD", problem.reason());
        assertEquals(6, problem.kind().exitCode());
        assertFalse(problem.getMessage().contains("not the password"));
    }

    @Test
    void anUnknownNameGetsTheSameSentence() {
        assertEquals(
                refused(store.address(), new Credentials("sam", "x")).getMessage(),
                refused(store.address(), new Credentials("eve", "x")).getMessage());
    }

    @Test
    void somebodyWhoIsNoStaffIsToldSo() {
        Problem problem = refused(store.address(), PostgresServer.ADMINISTRATOR);
        assertEquals("NOT_STAFF", problem.reason());
        assertEquals(6, problem.kind().exitCode());
    }

    @Test
    void nobodyListening() throws IOException {
        int free;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = once.getLocalPort();
        }
        unreachable(StoreAddress.parse("jdbc:postgresql://127.0.0.1:" + free + "/desk"));
    }

    @Test
    void anUnknownHost() {
        unreachable(StoreAddress.parse("jdbc:postgresql://no-such-host.invalid/desk"));
    }

    /** Accepts and says nothing, as a firewall or a hung server does. */
    @Test
    void aServerThatNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            unreachable(StoreAddress.parse(
                    "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/desk?connectTimeout=1"));
        }
    }

    private static void unreachable(StoreAddress address) {
        Problem problem = assertTimeoutPreemptively(Duration.ofSeconds(40), () -> refused(address, SAM));
        assertEquals("STORE_UNREACHABLE", problem.reason(), () -> String.valueOf(problem.getCause()));
        assertEquals(5, problem.kind().exitCode());
    }

    @Test
    void aDatabaseThatIsNotThere() {
        Problem problem = refused(TestStores.server().address("no_such_database"), SAM);
        assertEquals("STORE_MISSING", problem.reason());
        assertEquals(5, problem.kind().exitCode());
    }

    @Test
    void aServerThatGoesAwayIsNamedAndComesBack() {
        try (var proxy = new CuttingProxy(TestStores.server().port())) {
            StoreAddress address = proxy.address(store.url());
            try (Store opened = Store.open(address, SAM, java.util.List.of())) {
                proxy.refuse(true);
                Problem problem = assertTimeoutPreemptively(
                        Duration.ofSeconds(40), () -> assertThrows(Problem.class, () -> one(opened)));
                assertEquals("STORE_UNREACHABLE", problem.reason());
                Sentences.check(problem);
                proxy.refuse(false);
                assertEquals(1, one(opened));
            }
        }
    }

    private static Integer one(Store opened) {
        return opened.read(
                session -> session.createNativeQuery("select 1", Integer.class).getSingleResult());
    }

    private static Problem refused(StoreAddress address, Credentials credentials) {
        Problem problem = assertThrows(
                Problem.class, () -> Desks.open(address, credentials).close());
        Sentences.check(problem);
        return problem;
    }

    @Test
    void everyRoleOpensTheDesk() {
        for (Role role : Role.values()) {
            store.desk(role).close();
        }
    }
}
