package org.creditdesk.ui.signals;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.creditdesk.redeem.Signal;
import org.creditdesk.redeem.SignalAccount;
import org.creditdesk.redeem.SignalDismissal;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FactPair;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Icons;
import org.creditdesk.ui.kit.Navigator;
import org.creditdesk.ui.kit.Route;

/** One signal: what was found, the batch and accounts it speaks of, what to look at, and dismissing it. */
final class SignalCard extends VBox {
    private final Signal signal;
    private final Navigator navigator;
    private final Dismissing dismissing;
    private final TextField why = new TextField();

    /** @param dismissal holds what a dismissal needs: a row where there is room for one, else a column */
    SignalCard(Signal signal, Navigator navigator, Dismissing dismissing, Pane dismissal) {
        this.signal = signal;
        this.navigator = navigator;
        this.dismissing = dismissing;
        setId("signal-" + signal.id());
        getStyleClass().add("signal-card");
        var kind = new Label(Formats.word(signal.kind()));
        kind.getStyleClass().add("note-title");
        Label next = FactPair.words(signal.next());
        next.getStyleClass().add("muted");
        getChildren().setAll(kind, FactPair.words(signal.sentence()), links(), next);
        if (signal.dismissal() != null) {
            getChildren().add(FactPair.words(dismissed(signal.dismissal())));
        } else if (dismissing.mayNot() == null) {
            fill(dismissal);
            getChildren().add(dismissal);
        }
    }

    private static String dismissed(SignalDismissal made) {
        return Texts.of("signal.dismissed-by", made.by(), Formats.moment(made.at()), made.why());
    }

    private FlowPane links() {
        var links = new FlowPane(link(
                "signal-batch-" + signal.id(),
                Texts.of("signal.batch", String.valueOf(signal.batchId())),
                Route.batch(signal.batchId())));
        links.getStyleClass().add("signal-links");
        for (SignalAccount account : signal.evidence().accounts()) {
            links.getChildren()
                    .add(link(
                            "signal-account-" + signal.id() + "-" + account.id(),
                            account.email(),
                            Route.account(account.id())));
        }
        return links;
    }

    private Hyperlink link(String id, String words, Route route) {
        var link = new Hyperlink(words);
        link.setId(id);
        link.setMnemonicParsing(false);
        link.setOnAction(event -> navigator.go(route));
        return link;
    }

    private void fill(Pane dismissal) {
        why.setId("signal-why-" + signal.id());
        why.setPromptText(Texts.of("signal.why"));
        why.setAccessibleText(Texts.of("signal.why"));
        why.setOnAction(event -> dismiss());
        HBox.setHgrow(why, Priority.ALWAYS);
        var dismiss = new Button(Texts.of("signal.dismiss"), Icons.decoration("mdal-check"));
        dismiss.setId("signal-dismiss-" + signal.id());
        dismiss.setMnemonicParsing(false);
        dismiss.setMinWidth(Button.USE_PREF_SIZE);
        dismiss.setOnAction(event -> dismiss());
        dismiss.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> why.getText().isBlank(), why.textProperty())
                        .or(dismissing.workingProperty()));
        dismissal.getStyleClass().add("signal-dismissal");
        dismissal.getChildren().setAll(why, dismiss);
    }

    private void dismiss() {
        dismissing.dismiss(signal, why.getText());
    }

    /** Then what is being typed into it stays. */
    boolean shows(Signal other) {
        return signal.equals(other);
    }

    /** Gives the keyboard to the reason, where there is one to be typed. */
    void focusWhy() {
        why.requestFocus();
    }

    boolean isTyping() {
        return why.isFocused();
    }
}
