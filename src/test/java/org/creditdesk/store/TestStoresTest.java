package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.creditdesk.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ground under all other store tests: fresh stores are alone, and each role signs in as itself. */
@OnBothStores
class TestStoresTest {
    private final TestStore store;

    TestStoresTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleSignsInAsItself(Role role) throws SQLException {
        try (Connection connection = store.connect(role)) {
            assertEquals(
                    store.credentials(role).user(),
                    value(connection, "select current_user").toLowerCase(Locale.ROOT));
            assertEquals(
                    role.name(),
                    value(connection, "select role from staff where name = lower(cast(current_user as varchar))"));
        }
    }

    @Test
    void nothingIsSharedBetweenTwoFreshStores() throws SQLException {
        try (TestStore other = TestStores.fresh(store.kind());
                Connection connection = other.connectAsAdministrator()) {
            try (Connection here = store.connectAsAdministrator();
                    Statement statement = here.createStatement()) {
                statement.execute("insert into setting values ('only-here', '1')");
            }
            assertEquals("0", value(connection, "select count(*) from setting where name = 'only-here'"));
        }
    }

    @Test
    void theStoreOpensForEverybody() {
        for (Role role : Role.values()) {
            try (Store opened = store.open(role)) {
                assertEquals(
                        "9", opened.read(session -> session.createNativeQuery("select count(*) from reason", Long.class)
                                .getSingleResult()
                                .toString()));
            }
        }
    }

    @Test
    void passwordsAreChecked() {
        var wrong = new Credentials("sam", "wrong");
        assertThrows(SQLException.class, () -> Connections.open(store.address(), wrong, false)
                .close());
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
