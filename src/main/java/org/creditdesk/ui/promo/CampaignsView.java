package org.creditdesk.ui.promo;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.controlsfx.control.SearchableComboBox;
import org.creditdesk.promo.Campaign;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.MomentInput;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.WindowFields;
import org.creditdesk.ui.kit.Workplace;

/** All campaigns, and the form that creates one. */
final class CampaignsView implements ScreenView {
    private final CampaignsViewModel model;
    private final Workplace place;
    private final List<Command> commands;

    @FXML
    private Button newCampaign;

    @FXML
    private Node noRight;

    @FXML
    private Label noRightText;

    @FXML
    private PagedTable<Campaign> table;

    @FXML
    private Node panel;

    @FXML
    private Button close;

    @FXML
    private FormField nameField;

    @FXML
    private TextField name;

    @FXML
    private FormField purposeField;

    @FXML
    private TextArea purpose;

    @FXML
    private FormField zoneField;

    @FXML
    private SearchableComboBox<ZoneId> zone;

    @FXML
    private FormField startField;

    @FXML
    private MomentInput start;

    @FXML
    private FormField endField;

    @FXML
    private MomentInput end;

    @FXML
    private FormField budgetField;

    @FXML
    private TextField budget;

    @FXML
    private Label failure;

    @FXML
    private Button create;

    @FXML
    private Label blocked;

    CampaignsView(CampaignsViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
        var mayCreate = new SimpleBooleanProperty(model.noPermission() == null);
        this.commands = List.of(
                Command.of("new_campaign", "mdal-add", "Ctrl+N", mayCreate, this::begin),
                Command.of(
                        "create_campaign",
                        "mdal-check",
                        "Ctrl+Enter",
                        model.creatingProperty().and(model.blockedProperty().isNull()),
                        model::create));
    }

    @FXML
    private void initialize() {
        Buttons.show(newCampaign, commands.get(0));
        Reading.show(noRight, noRightText, model.noPermission());
        table.columns(PromoColumns.ofCampaigns())
                .copies(Campaign::name, place::copy)
                .opens(model::open)
                .show(model.rows());
        panel.visibleProperty().bind(model.creatingProperty());
        makeRoom();
        Buttons.showIcon(close, Command.of("close", "mdal-close", null, this::escape));
        bindFields();
        failure.textProperty().bind(model.failureProperty().orElse(""));
        create.textProperty().bind(model.buttonProperty());
        create.setOnAction(event -> model.create());
        create.disableProperty().bind(model.blockedProperty().isNotNull().or(model.workingProperty()));
        blocked.textProperty().bind(model.blockedProperty().orElse(""));
    }

    /** Beside the form only the columns that tell campaigns apart have room. */
    private void makeRoom() {
        for (var column : table.table().getColumns()) {
            if (Set.of("owner", "window").contains(column.getId())) {
                column.visibleProperty().bind(model.creatingProperty().not());
            }
        }
    }

    private void bindFields() {
        CampaignForm form = model.form();
        name.textProperty().bindBidirectional(form.name().valueProperty());
        purpose.textProperty().bindBidirectional(form.purpose().valueProperty());
        budget.textProperty().bindBidirectional(form.budget().valueProperty());
        zone.setItems(Shown.allZones());
        zone.setConverter(Shown.zones());
        zone.valueProperty().bindBidirectional(form.zone().valueProperty());
        WindowFields window = form.window();
        start.bind(window.startDateProperty(), window.startTimeProperty(), window.startWords());
        end.bind(window.endDateProperty(), window.endTimeProperty(), window.endWords());
        nameField.follow(form.name());
        purposeField.follow(form.purpose());
        zoneField.follow(form.zone());
        startField.follow(window.start());
        endField.follow(window.end());
        budgetField.follow(form.budget());
    }

    private void begin() {
        model.begin();
        name.requestFocus();
    }

    @Override
    public void shown() {
        model.load();
        table.table().requestFocus();
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
        table.table().requestFocus();
        if (table.table().getSelectionModel().isEmpty()) {
            table.table().getSelectionModel().selectFirst();
        }
    }

    @Override
    public boolean escape() {
        boolean closed = model.leave();
        if (closed) {
            focusContent();
        }
        return closed;
    }
}
