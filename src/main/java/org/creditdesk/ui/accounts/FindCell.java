package org.creditdesk.ui.accounts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.creditdesk.lookup.AccountHit;
import org.creditdesk.lookup.CodeHit;
import org.creditdesk.lookup.ReceiptHit;
import org.creditdesk.lookup.Why;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Icons;

/** A line of the Find list; nothing but a picture of its row. */
final class FindCell extends ListCell<FindRow> {
    // Widths in pixels; the columns of all lines stand under each other.
    private static final double MAIN = 290;
    private static final double REGION = 130;
    private static final double FIGURES = 120;
    private static final double MARK = 110;

    @Override
    protected void updateItem(FindRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        getStyleClass().remove("find-heading");
        setGraphic(empty || row == null ? null : picture(row));
        setAccessibleText(empty || row == null ? null : spoken(row));
    }

    private Node picture(FindRow row) {
        if (row instanceof FindRow.Heading heading) {
            getStyleClass().add("find-heading");
            return label(heading.words(), "section");
        }
        if (row instanceof FindRow.Account account) {
            return account(account.hit());
        }
        if (row instanceof FindRow.Receipt receipt) {
            return receipt(receipt.hit());
        }
        return row instanceof FindRow.Code code ? code(code.hit()) : label(Texts.of("find.more"), "link");
    }

    private static Node account(AccountHit hit) {
        boolean shown = hit.why() == Why.FORMER_EMAIL || hit.why() == Why.RECEIPT || hit.why() == Why.CODE;
        return line(
                main(hit.email(), shown ? Texts.of("find.matched", hit.name(), hit.matched()) : hit.name()),
                mark(hit.lockedOut()),
                fixed(label(Formats.country(hit.region()), "caption"), REGION, Pos.CENTER_LEFT),
                fixed(balance(hit.balance()), FIGURES, Pos.CENTER_RIGHT));
    }

    private static Label mark(boolean lockedOut) {
        Label mark = label(lockedOut ? Texts.of("find.locked_out") : "", "badge", "warning");
        mark.setVisible(lockedOut);
        return fixed(mark, MARK, Pos.CENTER);
    }

    private static Label balance(long credits) {
        Label balance = label(Formats.number(credits), "find-balance");
        if (credits == 0) {
            balance.getStyleClass().add("bad-text");
            balance.setGraphic(Icons.meaning("mdal-error", Texts.of("balance.zero")));
            balance.getGraphic().getStyleClass().add("bad-icon");
        }
        return balance;
    }

    private static Node receipt(ReceiptHit hit) {
        String whose = hit.accountId() == null ? Texts.of("find.no_account") : hit.email();
        Label credited = hit.credited()
                ? label(Texts.of("receipt.credited"), "badge", "good")
                : label(Texts.of("receipt.not_credited"), "badge", "bad");
        return line(main(hit.receipt(), hit.provider() + " · " + whose), credited);
    }

    private static Node code(CodeHit hit) {
        return line(
                main(hit.code(), Texts.of("find.batch", hit.campaign(), Long.toString(hit.batch()))),
                label(hit.state(), "badge"),
                fixed(label(Formats.credits(hit.credits())), FIGURES, Pos.CENTER_RIGHT));
    }

    private static Node main(String first, String second) {
        var muted = label(second, "caption");
        muted.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(muted, Priority.ALWAYS);
        var box = new HBox(fixed(label(first, "find-main"), MAIN, Pos.CENTER_LEFT), muted);
        box.getStyleClass().add("find-texts");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static HBox line(Node... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("find-line");
        return line;
    }

    private static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static Label fixed(Label label, double width, Pos position) {
        label.setMinWidth(width);
        label.setMaxWidth(width);
        label.setAlignment(position);
        return label;
    }

    private static String spoken(FindRow row) {
        if (row instanceof FindRow.Account account) {
            AccountHit hit = account.hit();
            return Texts.of("find.spoken", hit.email(), hit.name(), Formats.credits(hit.balance()));
        }
        return row instanceof FindRow.Receipt receipt ? receipt.hit().receipt() : null;
    }
}
