package org.creditdesk.ui.staff;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.ScreenView;

/** What owners decide about redeeming; a tab of the settings. */
final class RulesView implements ScreenView {
    private final RulesViewModel model;
    private final List<Command> commands;

    @FXML
    private Node noRight;

    @FXML
    private Label noRightText;

    @FXML
    private LockOutRulesView lockOutController;

    @FXML
    private CheckoutPageView checkoutController;

    @FXML
    private SignalRulesView signalsController;

    RulesView(RulesViewModel model) {
        this.model = model;
        this.commands = List.of(Command.of(
                "save_rules",
                "mdal-check",
                "Ctrl+Enter",
                new SimpleBooleanProperty(model.noPermission() == null),
                model::save));
    }

    @FXML
    private void initialize() {
        Reading.show(noRight, noRightText, model.noPermission());
        lockOutController.follow(model.lockOut());
        checkoutController.follow(model.checkout());
        signalsController.follow(model.signals());
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void focusContent() {
        lockOutController.focusContent();
    }
}
