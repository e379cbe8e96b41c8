package org.creditdesk.ui.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import org.creditdesk.checkout.Dispute;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptHistory;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FactPair;
import org.creditdesk.ui.kit.Formats;

/** What there is to know about a receipt, in words. */
final class ReceiptFacts {
    private ReceiptFacts() {}

    static List<Node> of(ReceiptHistory history) {
        Receipt receipt = history.receipt();
        List<Node> facts = new ArrayList<>();
        add(facts, "at", Formats.exact(receipt.purchasedAt()));
        add(facts, "provider", receipt.provider());
        add(facts, "other", receipt.other());
        add(facts, "email", receipt.email() == null ? null : Formats.visible(receipt.email()));
        add(facts, "paid", paid(receipt));
        add(facts, "credits", credits(history));
        add(facts, "dispute", receipt.dispute() == null ? null : dispute(receipt.dispute()));
        return facts;
    }

    private static void add(List<Node> facts, String name, String words) {
        if (words != null && !words.isEmpty()) {
            facts.add(FactPair.of("receipts-fact-" + name, Texts.of("receipts.fact." + name), words));
        }
    }

    private static String paid(Receipt receipt) {
        String amount = Formats.money(receipt.amountMinor(), receipt.currency());
        return receipt.refundedMinor() == 0
                ? amount
                : Texts.of("receipts.refunded_of", amount, Formats.money(receipt.refundedMinor(), receipt.currency()));
    }

    private static String credits(ReceiptHistory history) {
        Receipt receipt = history.receipt();
        String credits =
                receipt.credits() == 0 ? Texts.of("receipts.says.no_credits") : Formats.credits(receipt.credits());
        return history.needing().shouldBe() == null
                ? credits
                : Texts.of(
                        "receipts.should_be",
                        credits,
                        Formats.credits(history.needing().shouldBe()));
    }

    private static String dispute(Dispute dispute) {
        return Texts.of("receipts.dispute." + dispute.name().toLowerCase(Locale.ROOT));
    }

    /** What the button to the queue says. */
    static String needing(Number count) {
        return count.longValue() == 0
                ? Texts.of("receipts.needing_none")
                : Texts.of("receipts.needing", Formats.number(count.longValue()));
    }

    /** What somebody should do about it; empty for nothing. */
    static String need(Need need) {
        return need == null ? "" : Texts.of("receipts.need." + need.name().toLowerCase(Locale.ROOT));
    }

    /** Who was credited, and by which entry. */
    static String credited(ReceiptHistory history) {
        Receipt receipt = history.receipt();
        if (!receipt.isCredited()) {
            return Texts.of("receipts.not_credited");
        }
        String entry = receipt.creditedAccountId() + "-" + receipt.creditedSeq();
        return history.needing().isUndone()
                ? Texts.of("receipts.credited_undone", entry, history.creditedEmail())
                : Texts.of("receipts.credited", entry, history.creditedEmail());
    }

    /** Refunds, disputes and what imports changed, a line each. */
    static List<Node> happened(ReceiptHistory history) {
        List<Node> lines = new ArrayList<>();
        for (ReceiptHistory.Event event : history.events()) {
            String what = event.dispute() == null ? Texts.of("receipts.refund") : dispute(event.dispute());
            lines.add(FactPair.of(
                    null,
                    Formats.moment(event.at()),
                    Texts.of(
                            "receipts.event",
                            what,
                            Formats.money(event.amountMinor(), event.currency()),
                            Formats.visible(event.id()))));
        }
        for (ReceiptHistory.Change change : history.changes()) {
            lines.add(FactPair.of(
                    null,
                    Formats.moment(change.at()),
                    Texts.of(
                            "receipts.changed_by",
                            change.change().field(),
                            orDash(change.change().before()),
                            orDash(change.change().after()),
                            Formats.visible(change.file()))));
        }
        return lines;
    }

    private static String orDash(String text) {
        return text == null ? "–" : Formats.visible(text);
    }
}
