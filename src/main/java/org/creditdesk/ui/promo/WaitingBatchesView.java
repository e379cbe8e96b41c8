package org.creditdesk.ui.promo;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.creditdesk.promo.Batch;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FactPair;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Moments;
import org.creditdesk.ui.kit.PagedTable;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The batches that wait for a second person. */
final class WaitingBatchesView implements ScreenView {
    private final WaitingBatchesViewModel model;
    private final Workplace place;
    private final List<Command> commands = new ArrayList<>();

    @FXML
    private PagedTable<Batch> queue;

    @FXML
    private Node chosen;

    @FXML
    private Node nothing;

    @FXML
    private Label title;

    @FXML
    private Label total;

    @FXML
    private VBox facts;

    @FXML
    private Node failed;

    @FXML
    private Label sentence;

    @FXML
    private Button approve;

    @FXML
    private Label obstacle;

    @FXML
    private FormField whyField;

    @FXML
    private TextField why;

    @FXML
    private Button reject;

    WaitingBatchesView(WaitingBatchesViewModel model, Workplace place) {
        this.model = model;
        this.place = place;
    }

    @FXML
    private void initialize() {
        queue.columns(PromoColumns.ofWaiting())
                .copies(
                        batch -> Texts.of("promo.batch.title", String.valueOf(batch.id()), batch.campaign()),
                        place::copy)
                .opens(batch -> place.navigator().go(PromoRoutes.batch(batch.id())))
                .show(model.rows());
        keepSelection();
        chosen.visibleProperty().bind(model.selectedProperty().isNotNull());
        nothing.visibleProperty().bind(model.selectedProperty().isNull());
        model.selectedProperty().subscribe(batch -> show(batch));
        model.oddsProperty().subscribe(odds -> show(model.selectedProperty().get()));
        failed.visibleProperty().bind(model.failureProperty().isNotNull());
        sentence.textProperty()
                .bind(model.failureProperty().map(FailureMessage::sentence).orElse(""));
        bindDecision();
    }

    private void keepSelection() {
        queue.table().getSelectionModel().selectedItemProperty().subscribe(batch -> {
            if (batch != null) {
                model.select(batch);
            }
        });
        model.selectedProperty().subscribe(batch -> {
            int at = batch == null ? -1 : queue.table().getItems().indexOf(batch);
            if (at >= 0 && queue.table().getSelectionModel().getSelectedIndex() != at) {
                queue.table().getSelectionModel().clearAndSelect(at);
            }
        });
    }

    private void bindDecision() {
        ObservableValue<Boolean> can =
                model.standProperty().map(BatchStand::canDecide).orElse(false);
        approve.textProperty().bind(model.standProperty().map(BatchStand::verb).orElse(""));
        approve.disableProperty().bind(can.map(now -> !now));
        obstacle.textProperty()
                .bind(model.standProperty().map(BatchStand::obstacle).orElse(""));
        whyField.visibleProperty().bind(can);
        reject.visibleProperty().bind(can);
        reject.disableProperty().bind(model.whyProperty().map(String::isBlank));
        why.textProperty().bindBidirectional(model.whyProperty());
        var enabled = new SimpleBooleanProperty();
        enabled.bind(can);
        commands.add(Command.of("approve_batch", "mdal-check", "A", enabled, model::approve));
        commands.add(Command.of("reject_batch", "mdal-block", "R", enabled, why::requestFocus));
    }

    private void show(Batch batch) {
        if (batch == null) {
            return;
        }
        title.setText(Texts.of("promo.batch.title", String.valueOf(batch.id()), batch.campaign()));
        total.setText(Formats.credits(BatchStand.total(batch)));
        List<Node> all = new ArrayList<>();
        fact(
                all,
                "codes",
                Texts.of(
                        batch.perCode() == 1 ? "promo.waiting.product" : "promo.waiting.product-uses",
                        batch.planned(),
                        batch.credits(),
                        batch.perCode()));
        fact(all, "made", Texts.of("promo.fact.by", Formats.moment(batch.createdAt()), batch.createdBy()));
        fact(all, "kind", Formats.word(batch.kind()));
        fact(all, "regions", PromoColumns.regions(batch));
        fact(all, "accounts", Texts.of(batch.forAccounts() ? "promo.waiting.listed" : "promo.waiting.everybody"));
        fact(all, "window", Moments.window(batch.starts(), batch.ends(), batch.zone()));
        OddsWords odds = model.oddsProperty().get();
        if (odds != null) {
            fact(all, "odds", odds.verdict() + ". " + odds.margin());
        }
        facts.getChildren().setAll(all);
    }

    private static void fact(List<Node> all, String id, String words) {
        all.add(FactPair.of("waiting-fact-" + id, Texts.of("promo.waiting.fact." + id), words));
    }

    @FXML
    private void approve() {
        model.approve();
        focusContent();
    }

    @FXML
    private void reject() {
        if (reject.isVisible() && !reject.isDisabled()) {
            model.reject();
            focusContent();
        }
    }

    @Override
    public void shown() {
        model.load();
        focusContent();
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
        queue.table().requestFocus();
    }

    @Override
    public boolean escape() {
        boolean typing = why.isFocused();
        if (typing) {
            focusContent();
        }
        return typing;
    }
}
