package org.creditdesk.ui.codes;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
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

    private ScreenView chosen() {
        return isList() ? pastedListController : lookupController;
    }

    private boolean isList() {
        return tabs.getSelectionModel().getSelectedIndex() == 1;
    }

    private void choose(int tab) {
        tabs.getSelectionModel().select(tab);
        focusContent();
    }

    @Override
    public void shown() {
        chosen().shown();
    }

    @Override
    public void refresh() {
        chosen().refresh();
    }

    @Override
    public void hidden() {
        lookupController.hidden();
        pastedListController.hidden();
    }

    @Override
    public List<Command> commands() {
        return Stream.of(
                        Stream.of(
                                Command.of("tab_look_up", "mdmz-search", "Ctrl+1", () -> choose(0)),
                                Command.of("tab_list", "mdal-content_paste", "Ctrl+2", () -> choose(1))),
                        lookupController.commands().stream().map(command -> in(0, command)),
                        pastedListController.commands().stream().map(command -> in(1, command)))
                .flatMap(commands -> commands)
                .toList();
    }

    /** The same command, in force while its tab is in sight. */
    private Command in(int tab, Command command) {
        var enabled = Bindings.createBooleanBinding(
                () -> tabs.getSelectionModel().getSelectedIndex() == tab
                        && command.enabled().get(),
                tabs.getSelectionModel().selectedIndexProperty(),
                command.enabled());
        return new Command(command.id(), command.icon(), command.keys(), enabled, command.action());
    }

    @Override
    public void focusContent() {
        chosen().focusContent();
    }
}
