package org.creditdesk.ui.signals;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.ScreenView;

/** A bar on the Campaigns screen that leads to the signals; not there while nothing looks odd. */
public final class SignalsBarView implements ScreenView {
    private final SignalsBarViewModel model;
    private final Command open;

    @FXML
    private Node bar;

    @FXML
    private Label words;

    @FXML
    private Button openButton;

    SignalsBarView(SignalsBarViewModel model) {
        this.model = model;
        this.open = Command.of("open_signals", "mdal-arrow_forward", "Ctrl+G", model::open);
    }

    @FXML
    private void initialize() {
        words.textProperty().bind(model.wordsProperty());
        bar.visibleProperty().bind(model.wordsProperty().isNotEmpty());
        Buttons.show(openButton, open);
        openButton.setText(Texts.of("signal.bar.open"));
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
