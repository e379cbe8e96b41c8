package org.creditdesk.ui.staff;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.TabPane;
import org.creditdesk.ui.cases.TemplatesView;
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

    @FXML
    private RulesView rulesController;

    @FXML
    private PacksView packsController;

    @FXML
    private TemplatesView templatesController;

    /** In the order of the tabs. */
    private List<ScreenView> parts() {
        return List.of(reasonsController, limitsController, rulesController, packsController, templatesController);
    }

    private ScreenView chosen() {
        return parts().get(tabs.getSelectionModel().getSelectedIndex());
    }

    @Override
    public void shown() {
        parts().forEach(ScreenView::shown);
        focusContent();
    }

    @Override
    public void hidden() {
        parts().forEach(ScreenView::hidden);
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(List.of(
                Command.of("tab_reasons", "mdal-label", "Alt+1", () -> choose(0)),
                Command.of("tab_limits", "mdmz-speed", "Alt+2", () -> choose(1)),
                Command.of("tab_rules", "mdal-lock", "Alt+3", () -> choose(2)),
                Command.of("tab_packs", "mdmz-toll", "Alt+4", () -> choose(3)),
                Command.of("tab_templates", "mdal-edit", "Alt+5", () -> choose(4))));
        for (int tab = 0; tab < parts().size(); tab++) {
            int number = tab;
            parts().get(tab).commands().forEach(command -> all.add(in(number, command)));
        }
        return all;
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
