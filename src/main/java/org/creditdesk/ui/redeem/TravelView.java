package org.creditdesk.ui.redeem;

import java.time.ZoneId;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.controlsfx.control.SearchableComboBox;
import org.creditdesk.redeem.AutopsyReport;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.MomentInput;
import org.creditdesk.ui.kit.ScreenView;

/** By which moment and region an autopsy judges, and the way back to now and here. */
final class TravelView implements ScreenView {
    @FXML
    private FormField momentField;

    @FXML
    private MomentInput moment;

    @FXML
    private ComboBox<ZoneId> zone;

    @FXML
    private SearchableComboBox<String> region;

    @FXML
    private Node banner;

    @FXML
    private Label bannerText;

    @FXML
    private Button home;

    /** Called once, by the autopsy that it belongs to. */
    void follow(Travel travel, Command back) {
        moment.bind(
                travel.dayProperty(),
                travel.timeProperty(),
                Bindings.createStringBinding(() -> "", travel.dayProperty()));
        momentField.follow(travel.moment());
        zone.setItems(travel.zones());
        zone.valueProperty().bindBidirectional(travel.zoneProperty());
        region.getItems().setAll(Countries.all());
        region.setConverter(Countries.converter());
        region.valueProperty().bindBidirectional(travel.regionProperty());
        banner.visibleProperty().bind(bannerText.textProperty().isNotEmpty());
        Buttons.show(home, back);
    }

    /** Says by what was judged, where that is not now and here. */
    void show(AutopsyReport answer, Travel travel) {
        String words = AutopsyWords.banner(answer, travel);
        bannerText.setText(words == null ? "" : words);
    }
}
