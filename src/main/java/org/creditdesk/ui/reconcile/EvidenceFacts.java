package org.creditdesk.ui.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.reconcile.NamingEntry;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FactPair;
import org.creditdesk.ui.kit.Formats;

/** What proves that a receipt needs somebody. */
public final class EvidenceFacts {
    private EvidenceFacts() {}

    /** @param openAccount called with the account of a link */
    public static List<Node> of(Evidence evidence, LongConsumer openAccount) {
        Receipt receipt = evidence.receipt();
        List<Node> facts = new ArrayList<>();
        add(facts, "at", Formats.exact(receipt.purchasedAt()));
        add(facts, "provider", receipt.provider());
        add(facts, "other", receipt.other());
        add(facts, "email", receipt.email() == null ? null : Formats.visible(receipt.email()));
        facts.add(
                new FactPair("evidence-fact-account", Texts.of("queue.fact.account"), account(evidence, openAccount)));
        add(facts, "paid", paid(receipt));
        add(facts, "credits", credits(evidence));
        add(
                facts,
                "dispute",
                receipt.dispute() == null ? null : Texts.of("receipts.dispute." + QueueWords.key(receipt.dispute())));
        return facts;
    }

    private static void add(List<Node> facts, String name, String words) {
        if (words != null) {
            facts.add(FactPair.of("evidence-fact-" + name, Texts.of("receipts.fact." + name), words));
        }
    }

    private static Node account(Evidence evidence, LongConsumer openAccount) {
        return evidence.email() == null
                ? FactPair.words(Texts.of("receipts.no_account"))
                : link(evidence.email(), evidence.receipt().accountId(), openAccount);
    }

    private static Node link(String email, long account, LongConsumer openAccount) {
        var link = new Hyperlink(Formats.visible(email));
        link.getStyleClass().add("bare-link");
        link.setWrapText(true);
        link.setOnAction(event -> openAccount.accept(account));
        return link;
    }

    private static String paid(Receipt receipt) {
        String amount = Formats.money(receipt.amountMinor(), receipt.currency());
        return receipt.refundedMinor() == 0
                ? amount
                : Texts.of("receipts.refunded_of", amount, Formats.money(receipt.refundedMinor(), receipt.currency()));
    }

    private static String credits(Evidence evidence) {
        long bought = evidence.receipt().credits();
        Long pack = evidence.pack();
        String credits = bought == 0 ? Texts.of("queue.no_credits") : Formats.credits(bought);
        if (pack == null) {
            return Texts.of("queue.no_pack", credits);
        }
        return pack == bought ? credits : Texts.of("receipts.should_be", credits, Formats.credits(pack));
    }

    /** The entries that name the receipt, each with its account. */
    public static List<Node> entries(Evidence evidence, LongConsumer openAccount) {
        return evidence.entries().stream()
                .map(entry -> entry(entry, openAccount))
                .toList();
    }

    private static Node entry(NamingEntry naming, LongConsumer openAccount) {
        var lines = new VBox(
                FactPair.words(FixWords.entry(naming)),
                link(naming.email(), naming.entry().id().account(), openAccount));
        String left = FixWords.left(naming);
        if (!left.isEmpty()) {
            Label rest = FactPair.words(left);
            rest.getStyleClass().add("caption");
            lines.getChildren().add(rest);
        }
        lines.getStyleClass().add("fact-pair");
        return lines;
    }
}
