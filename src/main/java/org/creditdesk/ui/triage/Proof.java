package org.creditdesk.ui.triage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.promo.ListedState;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.text.Texts;
import org.creditdesk.triage.Judgement;
import org.creditdesk.ui.kit.FactPair;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.reconcile.EvidenceFacts;

/** The rows that prove a verdict. */
final class Proof {
    /** Pixels; facts of one width stand under each other. */
    private static final double FACT = 260;

    private Proof() {}

    /** Who wrote, and what is known of the receipt. */
    static List<Node> facts(Judgement judgement, TriageViewModel model) {
        List<Node> facts = new ArrayList<>();
        if (judgement.account() != null) {
            facts.add(account(judgement.account(), model));
        }
        if (judgement.receipt() != null) {
            String id = judgement.receipt().receipt().receipt();
            facts.add(FactPair.of("triage-fact-receipt", Texts.of("triage.fact.receipt"), id));
            facts.addAll(EvidenceFacts.of(judgement.receipt(), model::openAccount));
        }
        facts.forEach(fact -> ((Region) fact).setPrefWidth(FACT));
        return facts;
    }

    private static Node account(AccountHeader account, TriageViewModel model) {
        return new FactPair(
                "triage-fact-account",
                Texts.of("triage.fact.account"),
                new VBox(
                        link(account.email(), () -> model.openAccount(account.id())),
                        new Label(Formats.credits(account.balance()))));
    }

    /** The entries that name the receipt. @param evidence null for none */
    static List<Node> entries(Evidence evidence, TriageViewModel model) {
        return evidence == null ? List.of() : EvidenceFacts.entries(evidence, model::openAccount);
    }

    static Node code(ListedCode code, TriageViewModel model) {
        var badge = new Label(Formats.word(code.state()));
        badge.getStyleClass().add("badge");
        if (code.state() == ListedState.UNUSED) {
            badge.getStyleClass().add("good");
        }
        String by = code.redeemedBy() == null
                ? ""
                : Texts.of("triage.redeemed_by", code.redeemedBy(), Formats.moment(code.redeemedAt()));
        var row = new HBox(8, link(code.input(), () -> model.lookInto(code.input())), badge, FactPair.words(by));
        row.getStyleClass().add("title-line");
        return row;
    }

    private static Hyperlink link(String words, Runnable action) {
        var link = new Hyperlink(Formats.visible(words));
        link.getStyleClass().add("bare-link");
        link.setWrapText(true);
        link.setOnAction(event -> action.run());
        return link;
    }
}
