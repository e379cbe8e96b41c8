package org.creditdesk.ui.triage;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.text.Texts;
import org.creditdesk.triage.Judgement;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FactPair;
import org.creditdesk.ui.kit.Notice;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;
import org.creditdesk.ui.reconcile.FixWords;
import org.kordamp.ikonli.javafx.FontIcon;

/** The answer to a message: one verdict, what to do, what proves it, and a reply. */
final class VerdictView implements ScreenView {
    private final Workplace place;
    private TriageViewModel model;
    private List<Command> commands = List.of();

    @FXML
    private Notice nothing;

    @FXML
    private ScrollPane report;

    @FXML
    private Label failure;

    @FXML
    private HBox headline;

    @FXML
    private FontIcon headlineIcon;

    @FXML
    private Label title;

    @FXML
    private Label sentence;

    @FXML
    private Label mistyped;

    @FXML
    private HBox done;

    @FXML
    private Label doneText;

    @FXML
    private Hyperlink requests;

    @FXML
    private Button fix;

    @FXML
    private Button copyReply;

    @FXML
    private Button openAccount;

    @FXML
    private Button openReceipt;

    @FXML
    private Label fixNote;

    @FXML
    private Node askCard;

    @FXML
    private VBox ask;

    @FXML
    private Node proofCard;

    @FXML
    private Pane proof;

    @FXML
    private VBox entries;

    @FXML
    private Node causeCard;

    @FXML
    private VBox causes;

    @FXML
    private Node codeCard;

    @FXML
    private VBox codes;

    @FXML
    private TextArea reply;

    VerdictView(Workplace place) {
        this.place = place;
    }

    void follow(TriageViewModel triage) {
        model = triage;
        addCommands();
        report.visibleProperty().bind(model.judgedProperty().isNotNull());
        nothing.visibleProperty()
                .bind(report.visibleProperty()
                        .not()
                        .and(model.failureProperty().isEmpty())
                        .and(model.workingProperty().not()));
        failure.textProperty().bind(model.failureProperty());
        requests.setOnAction(event -> model.openRequests());
        model.judgedProperty().subscribe(judged -> {
            if (judged != null) {
                show(judged);
            }
        });
        model.fixedProperty().subscribe(this::show);
    }

    private void addCommands() {
        Command make = Command.of("fix_receipt", "mdal-check", "Ctrl+Enter", model.fixableProperty(), model::fix);
        Command copy = Command.of(
                "copy_reply",
                "mdal-content_copy",
                "Shortcut+Shift+C",
                model.judgedProperty().isNotNull(),
                () -> place.copy(reply.getText()));
        Command account = Command.of(
                "triage_account",
                "mdmz-person",
                "Shortcut+O",
                Bindings.createBooleanBinding(() -> model.account() != null, model.judgedProperty()),
                model::openAccount);
        Command receipt = Command.of(
                "triage_receipt",
                "mdmz-receipt",
                "Shortcut+R",
                Bindings.createBooleanBinding(
                        () -> model.judgedProperty().get() != null
                                && model.judgedProperty().get().judgement().receipt() != null,
                        model.judgedProperty()),
                model::openReceipt);
        commands = List.of(make, copy, account, receipt);
        Buttons.show(fix, make);
        Buttons.show(copyReply, copy);
        Buttons.show(openAccount, account);
        Buttons.show(openReceipt, receipt);
    }

    private void show(Judged judged) {
        Judgement judgement = judged.judgement();
        headline.getStyleClass().removeAll("good", "bad", "warning");
        headline.getStyleClass().addAll(TriageWords.style(judgement.verdict()));
        headlineIcon.setIconLiteral(TriageWords.icon(judgement.verdict()));
        title.setText(TriageWords.verdict(judgement.verdict()));
        sentence.setText(judgement.sentence());
        mistyped.setVisible(judgement.mistyped());
        mistyped.setText(
                judgement.mistyped()
                        ? Texts.of(
                                "triage.mistyped", judgement.receipt().receipt().receipt())
                        : "");
        showFix(judged);
        fill(askCard, ask, judgement.ask().stream().map(TriageWords::question).map(FactPair::words));
        showProof(judgement);
        fill(
                causeCard,
                causes,
                judgement.causes().stream().map(TriageWords::cause).map(FactPair::words));
        fill(codeCard, codes, judgement.codes().stream().map(code -> Proof.code(code, model)));
        reply.setText(judgement.reply());
    }

    /** The button only where something was prepared; beside it, why not, or why not at once. */
    private void showFix(Judged judged) {
        Evidence receipt = judged.judgement().receipt();
        boolean prepared = judged.isOpen();
        fix.setVisible(prepared);
        if (prepared) {
            fix.setText(FixWords.verb(receipt, judged.approval()));
            fix.setAccessibleText(fix.getText());
        }
        fixNote.setText(TriageWords.note(
                judged, model.mayFix() ? null : place.desk().member().displayName()));
    }

    private void showProof(Judgement judgement) {
        proof.getChildren().setAll(Proof.facts(judgement, model));
        entries.getChildren().setAll(Proof.entries(judgement.receipt(), model));
        proofCard.setVisible(!proof.getChildren().isEmpty());
    }

    private static void fill(Node card, VBox rows, Stream<? extends Node> lines) {
        rows.getChildren().setAll(lines.toList());
        card.setVisible(!rows.getChildren().isEmpty());
    }

    private void show(Fixed fixed) {
        done.setVisible(fixed != null);
        requests.setVisible(fixed != null && fixed.isWaiting());
        doneText.setText(fixed == null ? "" : FixWords.done(fixed));
        done.getStyleClass().removeAll("good", "warning");
        done.getStyleClass().add(fixed != null && fixed.isWaiting() ? "warning" : "good");
        if (fixed != null) {
            report.setVvalue(0);
        }
    }

    @Override
    public List<Command> commands() {
        return commands;
    }
}
