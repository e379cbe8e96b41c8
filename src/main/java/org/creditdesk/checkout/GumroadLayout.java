package org.creditdesk.checkout;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.creditdesk.checkout.PassedOver.Cause;

/** The sales export of Gumroad: one row a sale in US dollars, and a last row with sums. */
final class GumroadLayout implements Layout {
    static final List<String> DATE = List.of("purchase date");

    static final List<List<String>> NEEDED = List.of(
            List.of("purchase id"),
            DATE,
            List.of("purchase email", "buyer email"),
            List.of("sale price ($)", "subtotal ($)"));

    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final String SUM = "Totals";

    private final WrittenTime times;
    private final Columns.Column purchase;
    private final Columns.Column order;
    private final Columns.Column date;
    private final Columns.Column time;
    private final Columns.Column email;
    private final Columns.Column buyer;
    private final Columns.Column paid;
    private final Columns.Column fees;
    private final Columns.Column partly;
    private final Columns.Column wholly;
    private final Columns.Column disputed;
    private final Columns.Column won;
    private final Columns.Column trial;
    private final Columns.Column authorization;

    GumroadLayout(Columns columns, Reading reading) {
        times = reading.times();
        purchase = columns.first("purchase id");
        order = columns.first("order number");
        date = columns.first(DATE);
        time = columns.first("purchase time (utc timezone)");
        email = columns.first("purchase email");
        buyer = columns.first("buyer email");
        paid = columns.first("sale price ($)", "subtotal ($)");
        fees = columns.first("fees ($)");
        partly = columns.first("partial refund ($)");
        wholly = columns.first("fully refunded?");
        disputed = columns.first("disputed?");
        won = columns.first("dispute won?");
        trial = columns.first("free trial purchase?");
        authorization = columns.first("pre-order authorization?");
    }

    @Override
    public String name(RowCells cells) {
        return cells.idOrNone(purchase);
    }

    @Override
    public CheckoutRow read(RowCells cells) {
        String id = cells.id(purchase);
        if (id.equals(SUM) && cells.text(date).isEmpty()) {
            return new PassedOver(cells.row(), null, Cause.SUM);
        }
        long price = cells.amount(paid, DOLLAR, DecimalMark.EITHER);
        if (price < 0) {
            throw new BrokenRuleException(paid.name(), Rule.AMOUNT_NEGATIVE);
        }
        if (price == 0 || cells.flag(trial) || cells.flag(authorization)) {
            return new PassedOver(cells.row(), id, Cause.NOTHING_PAID);
        }
        long back = cells.flag(wholly) ? price : cells.amountOrNone(partly, DOLLAR, DecimalMark.EITHER);
        if (back > price) {
            throw new BrokenRuleException(partly.name(), Rule.REFUND_ABOVE_AMOUNT);
        }
        boolean saysFee = !cells.text(fees).isEmpty();
        String address = cells.email(email);
        return new Payment(
                cells.row(),
                id,
                cells.idOrNone(order),
                address == null ? cells.email(buyer) : address,
                price,
                DOLLAR.getCurrencyCode(),
                at(cells),
                back,
                dispute(cells),
                saysFee ? (Long) cells.amount(fees, DOLLAR, DecimalMark.EITHER) : null,
                saysFee ? DOLLAR.getCurrencyCode() : null);
    }

    private Dispute dispute(RowCells cells) {
        if (cells.flag(won)) {
            return Dispute.REGAINED;
        }
        return cells.flag(disputed) ? Dispute.OPEN : null;
    }

    /** The column of the time holds the whole moment in exports of today, and only the time in older ones. */
    private Instant at(RowCells cells) {
        String day = cells.needed(date);
        String clock = cells.text(time);
        if (clock.isEmpty()) {
            return cells.time(date, times);
        }
        boolean whole = clock.length() > 10 && clock.indexOf('-') == 4;
        return times.of((whole ? time : date).name(), whole ? clock : day + " " + clock);
    }
}
