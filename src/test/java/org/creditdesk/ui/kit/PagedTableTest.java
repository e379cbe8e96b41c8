package org.creditdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.creditdesk.store.Page;
import org.junit.jupiter.api.Test;

/** Enter opens the row; with Ctrl it is the screen's, which may give credits by it. */
class PagedTableTest {
    private final SameThreadWorkRunner work = new SameThreadWorkRunner();
    private final List<String> opened = new ArrayList<>();
    private final List<KeyCode> left = new ArrayList<>();

    private void press(boolean shortcut) throws Exception {
        Toolkit.call(() -> {
            var rows = new PagedRows<String, Integer>(work, (after, limit) -> new Page<>(List.of("one", "two"), null));
            var table = new PagedTable<String>().opens(opened::add);
            table.show(rows);
            rows.reload();
            table.table().getSelectionModel().select("two");
            table.addEventHandler(KeyEvent.KEY_PRESSED, event -> left.add(event.getCode()));
            var key = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, shortcut, false, false);
            Event.fireEvent(table.table(), key);
            return null;
        });
    }

    @Test
    void enterOpensTheRowThatIsSelected() throws Exception {
        press(false);
        assertEquals(List.of("two"), opened);
        assertEquals(List.of(), left);
    }

    @Test
    void enterWithCtrlIsLeftToTheScreen() throws Exception {
        press(true);
        assertEquals(List.of(), opened);
        assertEquals(List.of(KeyCode.ENTER), left);
    }
}
