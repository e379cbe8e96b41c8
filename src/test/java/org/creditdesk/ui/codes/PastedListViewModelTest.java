package org.creditdesk.ui.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.promo.ListedState;
import org.creditdesk.store.Progress;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.SameThreadWorkRunner;
import org.junit.jupiter.api.Test;

/** A pasted list is answered in its order, part by part when wanted, and what is shown is what is written. */
class PastedListViewModelTest {
    private final MemoryList desk = new MemoryList();
    private final PastedListViewModel model = new PastedListViewModel(desk, new Jobs(new SameThreadWorkRunner()));

    private static final class MemoryList implements PastedDesk {
        private List<ListedCode> written = List.of();

        @Override
        public List<ListedCode> states(List<String> inputs, Progress progress) {
            if (inputs.isEmpty()) {
                throw Problem.wrongUse("LIST_EMPTY");
            }
            List<ListedCode> listed = new ArrayList<>();
            for (String input : inputs) {
                int earlier = inputs.indexOf(input) + 1;
                int number = listed.size() + 1;
                ListedState state = input.startsWith("U") ? ListedState.UNUSED : ListedState.NOT_FOUND;
                listed.add(new ListedCode(
                        number,
                        input,
                        input,
                        state,
                        null,
                        null,
                        earlier < number ? earlier : null,
                        state == ListedState.UNUSED ? (long) input.length() : null,
                        null));
            }
            return listed;
        }

        @Override
        public long write(List<ListedCode> listed, Path file, Progress progress) {
            written = listed;
            return listed.size();
        }
    }

    private List<String> shown() {
        return model.rows().stream().map(ListedCode::input).toList();
    }

    private ListChip chip(String label) {
        return model.chips().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void answersInTheOrderOfTheListAndCounts() {
        model.textProperty().set("U2\nX3, U4\nU2");
        model.lookUp();
        assertEquals(List.of("U2", "X3", "U4", "U2"), shown());
        assertEquals(
                List.of("All 4", "Unused 3", "Not found 1", "Duplicates 1"),
                model.chips().stream().map(ListChip::label).toList());
        assertFalse(model.workingProperty().get());
        assertEquals("4 codes", model.noteProperty().get());
    }

    @Test
    void aPartIsShownAndWrittenAlone() {
        model.textProperty().set("U2\nX3\nU4\nU2");
        model.lookUp();
        model.choose(chip("Not found 1"));
        assertEquals(List.of("X3"), shown());
        model.export(Path.of("answer.csv"));
        assertEquals(List.of("X3"), desk.written.stream().map(ListedCode::input).toList());
        assertEquals("X3\tNot found\t\t\t", model.copied());
        model.choose(chip("Duplicates 1"));
        assertEquals(4, model.rows().get(0).number());
    }

    @Test
    void aListWithoutACodeSaysSo() {
        model.textProperty().set("  \n ");
        model.lookUp();
        assertNull(model.failureProperty().get());
        model.textProperty().set("Hello everybody at the desk, how are you?");
        model.lookUp();
        assertTrue(model.failureProperty().get().sentence().startsWith("There is no code"));
        assertFalse(model.workingProperty().get());
    }

    @Test
    void theUnusedOnesOfOneBatchCanBeTakenToIt() {
        model.textProperty().set("UAB2\nUCD3\nUAB2\nXYZ9");
        model.lookUp();
        assertEquals(
                new PastedListViewModel.ToRevoke(4L, List.of("UAB2", "UCD3")),
                model.revocableProperty().get());
        model.textProperty().set("UAB2\nUOFANOTHERBATCH");
        model.lookUp();
        assertEquals(
                new PastedListViewModel.ToRevoke(null, List.of()),
                model.revocableProperty().get(),
                "of two batches");
    }
}
