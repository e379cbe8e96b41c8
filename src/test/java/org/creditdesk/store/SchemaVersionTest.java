package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.creditdesk.app.Desks;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A schema of another version, or none, is refused with a sentence that says what to do. */
@OnBothStores
class SchemaVersionTest {
    private final TestStore store;

    SchemaVersionTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNewerStoreNeedsANewerDesk() throws SQLException {
        change("update \"schema_history\" set \"version\" = '9999' where \"version\" = '" + Schema.VERSION + "'");
        refused("STORE_TOO_NEW", "newer");
        Problem atSetUp = assertThrows(
                Problem.class,
                () -> Desks.setUp(store.address(), store.administrator(), store.credentials(Role.OWNER)));
        assertEquals("STORE_TOO_NEW", atSetUp.reason());
    }

    @Test
    void anOlderStoreIsForItsOwnerToBringUpToDate() throws SQLException {
        change("delete from \"schema_history\" where \"version\" = '" + Schema.VERSION + "'");
        refused("STORE_TOO_OLD", "setup");
    }

    @Test
    void aDatabaseWithoutAStoreIsNamed() throws SQLException {
        change("drop table \"schema_history\"");
        refused("STORE_EMPTY", "setup");
    }

    private void refused(String reason, String advice) {
        for (Role role : Role.values()) {
            Problem problem = assertThrows(Problem.class, () -> Desks.open(store.address(), store.credentials(role))
                    .close());
            assertEquals(reason, problem.reason(), role.name());
            assertEquals(5, problem.kind().exitCode());
            assertEquals(true, problem.getMessage().contains(advice), problem.getMessage());
            Sentences.check(problem);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
