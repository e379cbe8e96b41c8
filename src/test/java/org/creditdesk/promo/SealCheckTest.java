package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.VerifyReport;
import org.creditdesk.redeem.TestCodes;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever changes the codes of a sealed batch behind the desk's back is found out by the ledger check. */
@OnBothStores
class SealCheckTest {
    private static final String ONE = "code = (select min(code) from code where batch_id = 2)";

    private final TestStore store;
    private Desk aldo;
    private Connection connection;

    SealCheckTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void fill() throws SQLException {
        TestCodes.anywhere().generate(store, 3);
        TestCodes.anywhere().generate(store, 20_500);
        aldo = store.desk(Role.AUDITOR);
        connection = store.connectAsSuperuser();
        run(
                store.kind() == StoreKind.H2
                        ? "set referential_integrity false"
                        : "set session_replication_role = replica");
        assertEquals(List.of(), problems());
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        aldo.close();
        store.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<VerifyReport.Finding> problems() {
        return aldo.verification().verify(Progress.NONE).problems();
    }

    private Set<String> named() {
        return problems().stream().map(VerifyReport.Finding::what).collect(Collectors.toSet());
    }

    @Test
    void aCodeThatWasExchanged() throws SQLException {
        run("update code set code = '2222ANOTHER2' where " + ONE);
        assertEquals(Set.of("seal of batch 2"), named());
    }

    @Test
    void aCodeThatWasTakenAway() throws SQLException {
        run("delete from code where " + ONE);
        assertEquals(Set.of("codes of batch 2", "seal of batch 2"), named());
    }

    @Test
    void aCodeThatWasAdded() throws SQLException {
        run("insert into code (code, batch_id, uses, revoked) values ('ZZZZMYOWNCODE', 1, 0, false)");
        assertEquals(Set.of("codes of batch 1", "seal of batch 1"), named());
    }

    @Test
    void aSealThatWasExchanged() throws SQLException {
        run("update batch set seal_digest = (select b.seal_digest from batch b where b.id = 1) where id = 2");
        List<VerifyReport.Finding> problems = problems();
        assertEquals(1, problems.size());
        assertEquals("seal of batch 2", problems.get(0).what());
        assertTrue(!problems.get(0).expected().equals(problems.get(0).found()));
    }

    @Test
    void aCountThatWasChanged() throws SQLException {
        run("update batch set generated = generated - 1 where id = 1");
        assertEquals(Set.of("codes generated of batch 1"), named());
    }
}
