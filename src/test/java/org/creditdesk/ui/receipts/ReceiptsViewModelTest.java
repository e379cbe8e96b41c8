package org.creditdesk.ui.receipts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Needing;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptFilter;
import org.creditdesk.receipt.ReceiptHistory;
import org.creditdesk.receipt.ReceiptKey;
import org.creditdesk.store.Page;
import org.creditdesk.ui.kit.QueuedWork;
import org.junit.jupiter.api.Test;

/** Who types asks once; what is looked at is what was chosen last; going to one receipt forgets the filters. */
class ReceiptsViewModelTest {
    private static final Receipt ONE = receipt(1, "R-1");
    private static final Receipt TWO = receipt(2, "R-2");

    private final QueuedWork work = new QueuedWork();
    private final MemoryReceipts desk = new MemoryReceipts();
    private final ReceiptsViewModel model = new ReceiptsViewModel(desk, work);

    private static Receipt receipt(long id, String number) {
        return new Receipt(
                id,
                "stripe",
                number,
                "ana@studio.example",
                7L,
                999,
                "EUR",
                100,
                Receipt.State.PAID,
                Instant.EPOCH,
                null,
                null);
    }

    private static final class MemoryReceipts implements ReceiptsDesk {
        private final List<ReceiptFilter> asked = new ArrayList<>();
        private List<String> providers = List.of("gumroad", "stripe");
        private boolean broken;

        @Override
        public Page<Receipt, ReceiptKey> page(ReceiptFilter filter, ReceiptKey after, int limit) {
            asked.add(filter);
            return new Page<>(List.of(TWO, ONE), null);
        }

        @Override
        public Optional<ReceiptHistory> history(long id) {
            if (broken) {
                throw Problem.store("STORE_BUSY", null);
            }
            return List.of(ONE, TWO).stream()
                    .filter(each -> each.id() == id)
                    .map(each -> new ReceiptHistory(
                            new Needing(each, null, false, null, null, false, false, false),
                            "ana@studio.example",
                            null,
                            List.of(),
                            List.of()))
                    .findFirst();
        }

        @Override
        public List<String> providers() {
            return providers;
        }

        @Override
        public long needing() {
            return 0;
        }
    }

    @Test
    void whoTypesAsksOnceAndWhoChoosesAtOnce() {
        model.reload();
        work.runAll();
        assertEquals(List.of("", "gumroad", "stripe"), model.providers());
        assertFalse(model.isFiltered());
        model.textProperty().set("R");
        model.textProperty().set(" R-1 ");
        work.runAll();
        model.providerProperty().set("stripe");
        model.stateProperty().set(StateChoice.REFUNDED);
        work.runAll();
        assertEquals(
                List.of(
                        ReceiptFilter.ALL,
                        new ReceiptFilter("R-1", null, null),
                        new ReceiptFilter("R-1", "stripe", Receipt.State.REFUNDED)),
                desk.asked);
        assertTrue(model.isFiltered());
    }

    @Test
    void goingToOneReceiptForgetsTheFilters() {
        model.providerProperty().set("gumroad");
        model.stateProperty().set(StateChoice.DISPUTED);
        model.find("R-2");
        work.runAll();
        assertEquals(new ReceiptFilter("R-2", null, null), desk.asked.get(desk.asked.size() - 1));
    }

    @Test
    void theOneThatWasChosenLastIsLookedAt() {
        model.look(ONE);
        model.look(TWO);
        work.runAll();
        assertEquals("R-2", model.historyProperty().get().receipt().receipt());
        model.look(null);
        work.runAll();
        assertEquals("R-2", model.historyProperty().get().receipt().receipt());
        model.look(ONE);
        model.close();
        work.runAll();
        assertNull(model.historyProperty().get());
    }

    @Test
    void oneThatCannotBeReadSaysSoUntilAnotherIsChosen() {
        desk.broken = true;
        model.look(ONE);
        work.runAll();
        assertFalse(model.failureProperty().get().isEmpty());
        desk.broken = false;
        model.look(ONE);
        work.runAll();
        assertEquals("", model.failureProperty().get());
        assertEquals("R-1", model.historyProperty().get().receipt().receipt());
    }

    @Test
    void aNewProviderIsOfferedAndTheChosenOneStays() {
        model.reload();
        work.runAll();
        model.providerProperty().set("stripe");
        desk.providers = List.of("gumroad", "paypal", "stripe");
        model.reload();
        work.runAll();
        assertEquals(List.of("", "gumroad", "paypal", "stripe"), model.providers());
        assertEquals("stripe", model.providerProperty().get());
    }
}
