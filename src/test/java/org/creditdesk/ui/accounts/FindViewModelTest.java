package org.creditdesk.ui.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import org.creditdesk.lookup.AccountHit;
import org.creditdesk.lookup.Found;
import org.creditdesk.lookup.ReceiptHit;
import org.creditdesk.lookup.Why;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Page;
import org.creditdesk.ui.kit.ManualWorkRunner;
import org.creditdesk.ui.kit.Route;
import org.junit.jupiter.api.Test;

class FindViewModelTest {
    private final ManualWorkRunner runner = new ManualWorkRunner();
    private final SimpleStringProperty text = new SimpleStringProperty("");
    private final List<Route> opened = new ArrayList<>();
    private final FindViewModel model = new FindViewModel(runner, new Echo(), text, opened::add);

    /** Finds one account whose email is the text, with more to come, and one receipt. */
    private static final class Echo implements Finder {
        @Override
        public Found find(String text, int limit) {
            if (text.equals("broken")) {
                throw Problem.store("STORE_BUSY", null);
            }
            if (text.equals("nobody")) {
                return new Found(List.of(), List.of(), List.of());
            }
            return new Found(
                    List.of(new Found.Group(Why.EMAIL, new Page<>(List.of(hit(1, text)), "key"))),
                    List.of(new ReceiptHit("pi_1", "stripe", 7L, "kim@studio.example", false)),
                    List.of());
        }

        @Override
        public Page<AccountHit, String> more(String text, Why why, String after, int limit) {
            return new Page<>(List.of(hit(2, text + "2")), null);
        }
    }

    private static AccountHit hit(long id, String email) {
        return new AccountHit(id, Why.EMAIL, email, email, "Somebody", "DE", 0, false);
    }

    private List<String> emails() {
        return model.rows().stream()
                .filter(FindRow.Account.class::isInstance)
                .map(row -> ((FindRow.Account) row).hit().email())
                .toList();
    }

    @Test
    void theNewestQueryWinsWhateverComesFirst() {
        text.set("a");
        text.set("an");
        runner.finish(1);
        runner.finish(0);
        assertEquals(List.of("an"), emails());
        assertEquals("an", model.searched());
    }

    @Test
    void emptyingTheBoxDropsWhatIsUnderWay() {
        text.set("a");
        text.set("");
        runner.finish(0);
        assertEquals(FindState.IDLE, model.stateProperty().get());
        assertTrue(model.rows().isEmpty());
    }

    @Test
    void showMoreGoesOnInItsOwnGroup() {
        text.set("a");
        runner.finish(0);
        model.open(model.rows().get(2));
        runner.finish(1);
        assertEquals(List.of("a", "a2"), emails());
        assertTrue(model.rows().get(3) instanceof FindRow.Heading);
    }

    @Test
    void aReceiptOpensItsAccount() {
        text.set("pi");
        runner.finish(0);
        model.open(model.rows().get(model.rows().size() - 1));
        assertEquals(List.of(Route.account(7)), opened);
    }

    @Test
    void nothingAndFailureAreTheirOwnStates() {
        text.set("nobody");
        runner.finish(0);
        assertEquals(FindState.NOTHING, model.stateProperty().get());
        text.set("broken");
        runner.finish(1);
        assertEquals(FindState.FAILED, model.stateProperty().get());
        assertTrue(model.failureProperty().get().isExpected());
        text.set("a");
        runner.finish(2);
        assertEquals(FindState.FOUND, model.stateProperty().get());
    }

    @Test
    void comingBackKeepsRowsThatAreStillTrue() {
        text.set("a");
        runner.finish(0);
        FindRow before = model.rows().get(1);
        model.search();
        assertEquals(before, model.rows().get(1));
        runner.finish(1);
        assertEquals(List.of("a"), emails());
    }
}
