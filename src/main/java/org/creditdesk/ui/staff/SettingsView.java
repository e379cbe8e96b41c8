package org.creditdesk.ui.staff;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.TabPane;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.ScreenView;

/** What owners maintain, tab by tab; everybody may read it. */
final class SettingsView implements ScreenView {
    @FXML
    private TabPane tabs;

    @FXML
    private ReasonsView reasonsController;

    @FXML
    private LimitsView limitsController;

    private ScreenView chosen() {
        return tabs.getSelectionModel().getSelectedIndex() == 0 ? reasonsController : limitsController;
    }

    @Override
    public void shown() {
        reasonsController.shown();
        limitsController.shown();
        focusContent();
    }

    @Override
    public void hidden() {
        reasonsController.hidden();
        limitsController.hidden();
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(
                        Stream.of(
                                Command.of("tab_reasons", "mdal-label", "Alt+1", () -> choose(0)),
                                Command.of("tab_limits", "mdmz-speed", "Alt+2", () -> choose(1))),
                        Stream.concat(
                                reasonsController.commands().stream().map(command -> in(0, command)),
                                limitsController.commands().stream().map(command -> in(1, command))))
                .toList();
    }

    /** The same command, in force while its tab is in sight. */
    private Command in(int tab, Command command) {
        var enabled = javafx.beans.binding.Bindings.createBooleanBinding(
                () -> tabs.getSelectionModel().getSelectedIndex() == tab
                        && command.enabled().get(),
                tabs.getSelectionModel().selectedIndexProperty(),
                command.enabled());
        return new Command(command.id(), command.icon(), command.keys(), enabled, command.action());
    }

    private void choose(int tab) {
        tabs.getSelectionModel().select(tab);
        focusContent();
    }

    @Override
    public void focusContent() {
        chosen().focusContent();
    }

    @Override
    public boolean escape() {
        return chosen().escape();
    }
}
