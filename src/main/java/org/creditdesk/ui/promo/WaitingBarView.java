package org.creditdesk.ui.promo;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.ScreenView;

/** A bar on the Requests screen that leads to the batches that wait; it is not there when none does. */
final class WaitingBarView implements ScreenView {
    private final WaitingBarViewModel model;
    private final Command open;

    @FXML
    private Node bar;

    @FXML
    private Label words;

    @FXML
    private Button openButton;

    WaitingBarView(WaitingBarViewModel model) {
        this.model = model;
        this.open = Command.of(
                "open_waiting_batches",
                "mdal-arrow_forward",
                "B",
                model.wordsProperty().isNotEmpty(),
                model::open);
    }

    @FXML
    private void initialize() {
        words.textProperty().bind(model.wordsProperty());
        bar.visibleProperty().bind(model.wordsProperty().isNotEmpty());
        Buttons.show(openButton, open);
        openButton.setText(Texts.of("promo.waiting.open"));
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
        return List.of(open);
    }
}
