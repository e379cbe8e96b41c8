package org.creditdesk.ui.accounts;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.creditdesk.ledger.EntryDetail;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Buttons;
import org.creditdesk.ui.kit.Command;
import org.creditdesk.ui.kit.FactPair;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.ScreenView;
import org.creditdesk.ui.kit.Workplace;

/** The details of an entry beside the account file. */
final class EntryView implements ScreenView {
    private final Workplace place;
    private EntryViewModel model;
    private Consumer<EntryId> select;

    @FXML
    private Node panel;

    @FXML
    private Label title;

    @FXML
    private Label amount;

    @FXML
    private Label balance;

    @FXML
    private Label failed;

    @FXML
    private VBox facts;

    EntryView(Workplace place) {
        this.place = place;
    }

    /** Called once, by the account file that the details stand beside. @param selects an entry that is linked to */
    void follow(EntryViewModel followed, Consumer<EntryId> selects) {
        model = followed;
        select = selects;
        panel.visibleProperty().bind(model.openProperty());
        failed.textProperty()
                .bind(model.failureProperty().map(FailureMessage::sentence).orElse(""));
        model.detailProperty().subscribe(this::show);
    }

    private void show(ShownEntry shown) {
        EntryDetail detail = shown == null ? null : shown.detail();
        facts.getChildren().clear();
        title.setText(
                detail == null
                        ? ""
                        : Texts.of(
                                "entry.title",
                                Formats.number(detail.entry().id().seq()),
                                Formats.word(detail.entry().kind())));
        amount.setText(detail == null ? "" : Formats.signed(detail.entry().amount()));
        balance.setText(
                detail == null
                        ? ""
                        : Texts.of(
                                "entry.balance_after",
                                Formats.number(detail.entry().balanceAfter())));
        if (detail != null) {
            EntryFact.of(shown).forEach(fact -> facts.getChildren().add(pair(fact)));
        }
    }

    private Node pair(EntryFact fact) {
        var line = new HBox(value(fact));
        line.getStyleClass().add("title-line");
        if (fact.copied() != null) {
            line.getChildren().add(copyButton(fact));
        }
        return new FactPair("entry-fact-" + fact.id().replace('_', '-'), Texts.of("entry_fact." + fact.id()), line);
    }

    private Node value(EntryFact fact) {
        if (fact.link() != null) {
            var link = new Hyperlink(fact.value());
            link.setOnAction(event -> select.accept(fact.link()));
            return link;
        }
        return FactPair.words(fact.value());
    }

    private Node copyButton(EntryFact fact) {
        var copy = new Button();
        copy.getStyleClass().addAll("flat", "small", "copy-button");
        Buttons.showIcon(copy, Command.of("copy_fact", "mdal-content_copy", null, () -> place.copy(fact.copied())));
        copy.setAccessibleText(Texts.of("table.copy_this", fact.copied()));
        return copy;
    }

    @FXML
    private void close() {
        model.close();
    }
}
