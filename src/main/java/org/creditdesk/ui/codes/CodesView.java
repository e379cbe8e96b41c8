package org.creditdesk.ui.codes;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.TabPane;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.ScreenView;

/** Codes, one or many, whatever batch they are of. */
final class CodesView implements ScreenView {
    @FXML
    private TabPane tabs;

    @FXML
    private LookupView lookupController;

    @FXML
    private PastedListView pastedListController;

    @Override
    public void shown() {
        lookupController.shown();
    }

    @Override
    public void refresh() {
        lookupController.refresh();
    }

    @Override
    public void hidden() {
        lookupController.hidden();
    }

    @Override
    public List<Command> commands() {
        return Stream.of(lookupController.commands(), pastedListController.commands())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void focusContent() {
        lookupController.focusContent();
    }
}
