package org.creditdesk.ui.redeem;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.creditdesk.redeem.AutopsyReport;
import org.creditdesk.redeem.Fix;
import org.creditdesk.redeem.NearMiss;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.Notice;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;
import org.kordamp.ikonli.javafx.FontIcon;

/** Why a code works or does not work, as a part of the redeeming screen. */
final class AutopsyView implements ScreenView {
    private final Workplace place;
    private final List<Command> commands = new ArrayList<>();
    private final Map<Fix, Command> fixCommands = new EnumMap<>(Fix.class);
    private AutopsyViewModel model;
    private RedeemViewModel redeeming;

    @FXML
    private TravelView travelController;

    @FXML
    private Notice nothing;

    @FXML
    private Notice failed;

    @FXML
    private Node report;

    @FXML
    private HBox headline;

    @FXML
    private FontIcon headlineIcon;

    @FXML
    private Label headlineText;

    @FXML
    private Label customerReads;

    @FXML
    private FlowPane fixes;

    @FXML
    private InlineLiftView liftingController;

    @FXML
    private FlowPane pieces;

    @FXML
    private Label canonical;

    @FXML
    private Label check;

    @FXML
    private Label removed;

    @FXML
    private GridPane rules;

    @FXML
    private Node nearCard;

    @FXML
    private VBox near;

    @FXML
    private TextArea reply;

    @FXML
    private Button copyReply;

    AutopsyView(Workplace place) {
        this.place = place;
    }

    void follow(AutopsyViewModel autopsy, RedeemViewModel redeem) {
        model = autopsy;
        redeeming = redeem;
        liftingController.follow(model.lifting());
        addCommands();
        report.visibleProperty().bind(model.reportProperty().isNotNull());
        failed.visibleProperty().bind(model.failureProperty().isNotNull());
        failed.textProperty().bind(model.failureProperty().orElse(""));
        nothing.visibleProperty()
                .bind(report.visibleProperty()
                        .not()
                        .and(failed.visibleProperty().not()));
        model.reportProperty().subscribe(answer -> {
            if (answer != null) {
                show(answer);
            }
        });
    }

    private void addCommands() {
        BooleanBinding answered = model.reportProperty().isNotNull();
        Command copy = Command.of("copy_reply", "mdal-content_copy", "Shortcut+Shift+C", answered, this::copyReply);
        Command back = Command.of("back_to_now", "mdmz-restore", "Shortcut+T", model::comeHome);
        Command open = Command.of("open_code_batch", "mdal-launch", "Shortcut+O", hasCode(), model::openBatch);
        fixCommands.put(
                Fix.LIFT_LOCK_OUT,
                fix(
                        "lift_lock_out",
                        "mdal-lock_open",
                        "Shortcut+L",
                        Fix.LIFT_LOCK_OUT,
                        liftingController::focusContent));
        fixCommands.put(
                Fix.COMPENSATE,
                fix("compensate_code", "mdal-card_giftcard", "Shortcut+G", Fix.COMPENSATE, model::compensate));
        fixCommands.put(
                Fix.EXTEND_BATCH,
                fix("extend_code_batch", "mdmz-schedule", "Shortcut+E", Fix.EXTEND_BATCH, model::extendBatch));
        fixCommands.put(Fix.RESUME_BATCH, open);
        commands.addAll(List.of(copy, back, open));
        fixCommands.values().stream().filter(each -> each != open).forEach(commands::add);
        Buttons.show(copyReply, copy);
        travelController.follow(model.travel(), back);
    }

    private Command fix(String id, String icon, String keys, Fix fix, Runnable action) {
        return Command.of(id, icon, keys, offers(fix), action);
    }

    private BooleanBinding offers(Fix fix) {
        return Bindings.createBooleanBinding(
                () -> model.reportProperty().get() != null
                        && model.reportProperty().get().fixes().contains(fix)
                        && model.missing(fix) == null,
                model.reportProperty());
    }

    private BooleanBinding hasCode() {
        return Bindings.createBooleanBinding(
                () -> model.reportProperty().get() != null
                        && model.reportProperty().get().code() != null,
                model.reportProperty());
    }

    private void show(AutopsyReport answer) {
        boolean travels = model.travel().isAway();
        boolean works = answer.outcome() == Outcome.APPLIED;
        travelController.show(answer, model.travel());
        headline.getStyleClass().removeAll("good", "bad", "warning");
        headline.getStyleClass().add(works ? "good" : answer.outcome() == Outcome.LOCKED_OUT ? "warning" : "bad");
        headlineIcon.setIconLiteral(
                works ? "mdal-check_circle" : answer.outcome() == Outcome.LOCKED_OUT ? "mdal-lock" : "mdal-error");
        headlineText.setText(AutopsyWords.headline(answer, travels));
        customerReads.setText(Texts.of("autopsy.customer-reads", answer.customerReads()));
        fixes.getChildren()
                .setAll(Stream.concat(
                                Stream.of(copyReply), answer.fixes().stream().flatMap(this::buttons))
                        .toList());
        pieces.getChildren().setAll(InputPieces.of(answer.input()));
        canonical.setText(answer.input().canonical());
        check.setText(AutopsyWords.check(answer.input()));
        removed.setText(AutopsyWords.removed(answer.input()));
        RuleRows.fill(rules, answer.rules());
        nearCard.setVisible(!answer.nearMisses().isEmpty());
        near.getChildren()
                .setAll(answer.nearMisses().stream().map(this::nearRow).toList());
        reply.setText(answer.reply());
    }

    private Stream<Node> buttons(Fix fix) {
        if (fix == Fix.LIFT_LOCK_OUT || fix == Fix.REDEEM_ON_BEHALF) {
            return Stream.empty();
        }
        var button = new Button();
        Buttons.show(button, fixCommands.get(fix));
        button.setText(Texts.of("autopsy.fix." + fix.name().toLowerCase(Locale.ROOT)));
        button.setId("autopsy-fix-" + fix.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String missing = model.missing(fix);
        if (missing == null) {
            return Stream.of(button);
        }
        button.disableProperty().unbind();
        button.setDisable(true);
        return Stream.of(button, caption(missing));
    }

    private static Label caption(String words) {
        var label = new Label(words);
        label.getStyleClass().add("caption");
        label.setWrapText(true);
        return label;
    }

    private Node nearRow(NearMiss miss) {
        var code = new Label(miss.shown());
        code.getStyleClass().add("code");
        var words = caption(AutopsyWords.near(miss));
        var row = new HBox(12, code, words);
        row.getStyleClass().add("title-line");
        if (miss.canonical() != null) {
            var look = new Button(Texts.of("autopsy.near-look"));
            look.getStyleClass().addAll("flat", "small");
            look.setAccessibleText(Texts.of("autopsy.near-look") + " " + miss.shown());
            look.setOnAction(event -> redeeming.code().set(miss.shown()));
            row.getChildren().add(look);
        }
        return row;
    }

    private void copyReply() {
        place.copy(model.reportProperty().get().reply());
    }

    @Override
    public List<Command> commands() {
        return commands;
    }
}
