package org.creditdesk.ui.signals;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.creditdesk.redeem.Signal;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.ScreenView;

/** What looks odd about a campaign, on its screen; not there while nothing does. */
public final class CampaignSignalsView implements ScreenView {
    private final CampaignSignalsViewModel model;
    private final Navigator navigator;

    @FXML
    private Node panel;

    @FXML
    private Label count;

    @FXML
    private VBox cards;

    @FXML
    private Label mayNot;

    @FXML
    private Label failure;

    CampaignSignalsView(CampaignSignalsViewModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        mayNot.setText(
                model.dismissing().mayNot() == null ? "" : model.dismissing().mayNot());
        failure.textProperty()
                .bind(model.failureProperty().concat(model.dismissing().failureProperty()));
        panel.visibleProperty()
                .bind(count.textProperty()
                        .isNotEmpty()
                        .or(failure.textProperty().isNotEmpty()));
        model.signals().addListener((ListChangeListener<Signal>) change -> show());
        show();
    }

    private void show() {
        int open = model.signals().size();
        count.setText(open == 0 ? "" : String.valueOf(open));
        count.setAccessibleText(Texts.of("signal.count", open));
        cards.getChildren()
                .setAll(model.signals().stream()
                        .map(signal -> new SignalCard(signal, navigator, model.dismissing(), new HBox()))
                        .toList());
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void hidden() {
        model.stop();
    }
}
