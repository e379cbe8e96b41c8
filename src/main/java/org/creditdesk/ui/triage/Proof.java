package org.creditdesk.ui.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.promo.ListedCode;
import org.creditdesk.promo.ListedState;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.reconcile.NamingEntry;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FactPair;
import org.creditdesk.ui.kit.Formats;

/** The rows that prove a verdict. */
final class Proof {
    /** Pixels; facts of one width stand under each other. */
    private static final double FACT = 215;

    private Proof() {}

    static Node account(AccountHeader account, TriageViewModel model) {
        var fact = new FactPair(
                "triage-fact-account",
                Texts.of("triage.fact.account"),
                new VBox(
                        link(account.email(), () -> model.openAccount(account.id())),
                        new Label(Formats.credits(account.balance()))));
        fact.setPrefWidth(FACT);
        return fact;
    }

    /** @param account whose address needs no second line; null for none */
    static Stream<Node> receipt(Evidence evidence, AccountHeader account) {
        Receipt receipt = evidence.receipt();
        List<Node> facts = new ArrayList<>();
        add(facts, "receipt", receipt.receipt());
        add(facts, "provider", receipt.provider());
        add(facts, "paid_at", Formats.exact(receipt.purchasedAt()));
        add(facts, "amount", Formats.money(receipt.amountMinor(), receipt.currency()));
        if (receipt.refundedMinor() > 0) {
            add(facts, "refunded", Formats.money(receipt.refundedMinor(), receipt.currency()));
        }
        add(facts, "credits", Formats.credits(receipt.credits()));
        String buyer = evidence.email() == null ? receipt.email() : evidence.email();
        if (account == null || !account.email().equals(buyer)) {
            add(facts, "bought_by", buyer);
        }
        return facts.stream();
    }

    private static void add(List<Node> facts, String name, String words) {
        if (words != null) {
            FactPair fact = FactPair.of(
                    "triage-fact-" + name.replace('_', '-'), Texts.of("triage.fact." + name), Formats.visible(words));
            fact.setPrefWidth(FACT);
            facts.add(fact);
        }
    }

    static Node entry(NamingEntry naming, TriageViewModel model) {
        var row = new HBox(
                8,
                FactPair.words(TriageWords.entry(naming)),
                link(naming.email(), () -> model.openAccount(naming.entry().id().account())));
        row.getStyleClass().add("title-line");
        return row;
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
        var link = new Hyperlink(words);
        link.getStyleClass().add("bare-link");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> action.run());
        return link;
    }
}
