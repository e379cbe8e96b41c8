package org.creditdesk.ui.promo;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.CampaignFilter;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.Reading;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;
import org.creditdesk.ui.signals.SignalsBarView;

/** The campaigns, and the form that creates one. */
final class CampaignsView implements ScreenView {
    private static final double NARROW = 800;

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
    private TextField named;

    @FXML
    private ComboBox<CampaignFilter.Which> which;

    @FXML
    private SignalsBarView signalsController;

    @FXML
    private UnfinishedView unfinishedController;

    @FXML
    private PagedTable<Campaign> table;

    @FXML
    private Node form;

    @FXML
    private CampaignFormView formController;

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
                        model::save),
                Command.of("filter_campaigns", "mdal-filter_list", "Ctrl+F", () -> named.requestFocus()));
    }

    @FXML
    private void initialize() {
        Buttons.show(newCampaign, commands.get(0));
        Reading.show(noRight, noRightText, model.noPermission());
        named.textProperty().bindBidirectional(model.named().valueProperty());
        which.getItems().setAll(CampaignFilter.Which.values());
        which.setConverter(words());
        which.valueProperty().bindBidirectional(model.which().valueProperty());
        model.filteredProperty().subscribe(filtered -> {
            table.setEmptyTitle(Texts.of(filtered ? "promo.campaigns.none-meant" : "promo.campaigns.empty"));
            table.setEmptyText(Texts.of(filtered ? "promo.campaigns.none-meant_text" : "promo.campaigns.empty_text"));
        });
        table.columns(CampaignColumns.ofCampaigns(model.clock()))
                .copies(Campaign::name, place::copy)
                .opens(model::open)
                .show(model.rows());
        form.visibleProperty().bind(model.creatingProperty());
        form.managedProperty().bind(form.visibleProperty());
        formController.follow(model, false, this::escape);
        makeRoom();
    }

    private static StringConverter<CampaignFilter.Which> words() {
        return new StringConverter<>() {
            @Override
            public String toString(CampaignFilter.Which which) {
                return which == null ? "" : Formats.word(which);
            }

            @Override
            public CampaignFilter.Which fromString(String text) {
                throw new UnsupportedOperationException("states are chosen, not typed");
            }
        };
    }

    /** Beside the form, and in a small window, only the columns that tell campaigns apart have room. */
    private void makeRoom() {
        for (var column : table.table().getColumns()) {
            if (Set.of("owner", "window", "codes").contains(column.getId())) {
                column.visibleProperty()
                        .bind(model.creatingProperty()
                                .not()
                                .and(table.widthProperty().greaterThan(NARROW)));
            }
        }
    }

    private void begin() {
        model.begin();
        formController.focus();
    }

    @Override
    public void shown() {
        model.load();
        signalsController.shown();
        unfinishedController.shown();
        table.table().requestFocus();
    }

    @Override
    public void hidden() {
        model.stop();
        signalsController.hidden();
        unfinishedController.hidden();
    }

    @Override
    public List<Command> commands() {
        return Stream.of(commands, signalsController.commands(), unfinishedController.commands())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void focusContent() {
        table.focusRows();
    }

    @Override
    public boolean escape() {
        boolean closed = model.leave() || model.clearFilter();
        if (closed) {
            focusContent();
        }
        return closed;
    }
}
