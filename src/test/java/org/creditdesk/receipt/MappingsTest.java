package org.creditdesk.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.creditdesk.app.Desk;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.checkout.ColumnMapping.Field;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.AtOnce;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mappings are kept, renamed and deleted by whoever imports; what somebody else did meanwhile is not lost unseen. */
@OnBothStores
class MappingsTest {
    private final TestStore store;
    private Desk suri;

    MappingsTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        suri = store.desk(Role.SUPERVISOR);
    }

    @AfterEach
    void close() {
        suri.close();
        store.close();
    }

    private static ColumnMapping paddle(String zone) {
        return new ColumnMapping(
                "paddle",
                "paddle",
                Map.of(
                        Field.RECEIPT, "order",
                        Field.EMAIL, "mail",
                        Field.AMOUNT, "sum",
                        Field.CURRENCY_IS, "EUR",
                        Field.TIME, "paid at",
                        Field.ZONE, zone));
    }

    private static ColumnMapping named(String name, ColumnMapping mapping) {
        return new ColumnMapping(name, mapping.provider(), mapping.fields());
    }

    private static String refusal(Runnable change) {
        return assertThrows(Problem.class, change::run).reason();
    }

    @Test
    void isRenamedWithItsReceiptsProviderAndDeleted() {
        suri.mappings().change(null, paddle("UTC"));
        suri.mappings().change(paddle("UTC"), named("shop", paddle("UTC")));
        assertEquals(List.of(named("shop", paddle("UTC"))), suri.mappings().all());
        suri.mappings().delete(named("shop", paddle("UTC")));
        assertEquals(List.of(), suri.mappings().all());
        assertEquals("delete receipt mapping", store.value("select command from audit_event order by id desc"));
    }

    @Test
    void aNameBelongsToOne() {
        suri.mappings().change(null, paddle("UTC"));
        suri.mappings().change(null, named("shop", paddle("UTC")));
        assertEquals("MAPPING_TAKEN", refusal(() -> suri.mappings().change(null, paddle("Asia/Tokyo"))));
        assertEquals("MAPPING_TAKEN", refusal(() -> suri.mappings()
                .change(paddle("UTC"), named("shop", paddle("Asia/Tokyo")))));
        assertEquals(
                List.of(paddle("UTC"), named("shop", paddle("UTC"))),
                suri.mappings().all());
    }

    @Test
    void ofTwoWhoChangeTheSameOneIsTold() throws Exception {
        suri.mappings().change(null, paddle("UTC"));
        List<String> zones = List.of("Asia/Tokyo", "Europe/Berlin");
        List<String> ends = AtOnce.run(2, i -> () -> {
            try {
                suri.mappings().change(paddle("UTC"), paddle(zones.get(i)));
                return "changed";
            } catch (Problem refused) {
                return refused.reason();
            }
        });
        assertEquals(
                List.of("MAPPING_CHANGED", "changed"), ends.stream().sorted().toList());
        assertEquals("MAPPING_CHANGED", refusal(() -> suri.mappings().delete(paddle("UTC"))));
    }

    @Test
    void whoeverMayNotImportDeletesNone() {
        suri.mappings().change(null, paddle("UTC"));
        try (Desk sam = store.desk(Role.SUPPORT)) {
            assertEquals("ROLE_MAY_NOT", refusal(() -> sam.mappings().delete(paddle("UTC"))));
        }
        assertEquals(1, suri.mappings().all().size());
    }
}
