package org.creditdesk.checkout;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.creditdesk.checkout.PassedOver.Cause;

/**
 * The payments export of the Stripe dashboard ({@code unified_payments.csv} and the older {@code payments.csv}). One row
 * a payment, with what was given back of it. A payment is known by its PaymentIntent, and by its charge where an older
 * export has no other number.
 */
final class StripeLayout implements Layout {
    static final List<String> TIME =
            List.of("created date (utc)", "created (utc)", "created date", "created", "created at");

    static final List<List<String>> NEEDED = List.of(
            List.of("paymentintent id", "id"),
            TIME,
            List.of("amount"),
            List.of("amount refunded"),
            List.of("currency"),
            List.of("status"));

    private static final Set<String> PAID =
            Set.of("paid", "succeeded", "refunded", "partially refunded", "partial refund", "disputed", "dispute");
    private static final Set<String> NOT_CHARGED = Set.of(
            "failed",
            "canceled",
            "cancelled",
            "pending",
            "incomplete",
            "expired",
            "blocked",
            "uncaptured",
            "processing",
            "requires payment method",
            "requires confirmation",
            "requires action",
            "requires capture");

    private final WrittenTime times;
    private final Columns.Column intent;
    private final Columns.Column charge;
    private final Columns.Column created;
    private final Columns.Column amount;
    private final Columns.Column refunded;
    private final Columns.Column currency;
    private final Columns.Column status;
    private final Columns.Column email;
    private final Columns.Column otherEmail;
    private final Columns.Column mode;
    private final Columns.Column captured;
    private final Columns.Column fee;
    private final Columns.Column feeCurrency;
    private final Columns.Column dispute;

    StripeLayout(Columns columns, Reading reading) {
        times = reading.times();
        intent = columns.first("paymentintent id");
        charge = columns.first("id");
        created = columns.first(TIME);
        amount = columns.first("amount");
        refunded = columns.first("amount refunded");
        currency = columns.first("currency");
        status = columns.first("status");
        email = columns.first("customer email");
        otherEmail = columns.first("receipt email", "email (metadata)");
        mode = columns.first("mode");
        captured = columns.first("captured");
        fee = columns.first("fee");
        feeCurrency = columns.first("converted currency");
        dispute = columns.first("dispute status");
    }

    @Override
    public String name(RowCells cells) {
        String byIntent = cells.idOrNone(intent);
        return byIntent == null ? cells.idOrNone(charge) : byIntent;
    }

    @Override
    public CheckoutRow read(RowCells cells) {
        String state = cells.needed(status).toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        String byCharge = cells.idOrNone(charge);
        String byIntent = cells.idOrNone(intent);
        if (byCharge == null && byIntent == null) {
            cells.id(intent == null ? charge : intent);
        }
        String receipt = byIntent == null ? byCharge : byIntent;
        if (cells.lower(mode).equals("test")) {
            return new PassedOver(cells.row(), receipt, Cause.TEST);
        }
        if (NOT_CHARGED.contains(state) || captured != null && !cells.flag(captured) && state.equals("paid")) {
            return new PassedOver(cells.row(), receipt, Cause.NOT_CHARGED);
        }
        if (!PAID.contains(state)) {
            throw new BrokenRuleException(status.name(), Rule.UNKNOWN_STATUS);
        }
        return payment(cells, receipt, byIntent == null ? null : byCharge, state);
    }

    private CheckoutRow payment(RowCells cells, String receipt, String other, String state) {
        Currency paidIn = cells.currency(currency);
        long paid = cells.amountOrNone(amount, paidIn, DecimalMark.EITHER);
        if (paid == 0) {
            return new PassedOver(cells.row(), receipt, Cause.NOTHING_PAID);
        }
        long back = state.equals("refunded") && cells.text(refunded).isEmpty()
                ? paid
                : cells.amountOrNone(refunded, paidIn, DecimalMark.EITHER);
        if (back > paid) {
            throw new BrokenRuleException(refunded.name(), Rule.REFUND_ABOVE_AMOUNT);
        }
        Currency kept = cells.text(feeCurrency).isEmpty() ? paidIn : cells.currency(feeCurrency);
        boolean saysFee = !cells.text(fee).isEmpty();
        String address = cells.email(email);
        return new Payment(
                cells.row(),
                receipt,
                other,
                address == null ? cells.email(otherEmail) : address,
                paid,
                paidIn.getCurrencyCode(),
                cells.time(created, times),
                back,
                dispute(cells, state),
                saysFee ? (Long) cells.amount(fee, kept, DecimalMark.EITHER) : null,
                saysFee ? kept.getCurrencyCode() : null);
    }

    private Dispute dispute(RowCells cells, String state) {
        return switch (cells.lower(dispute).replace('_', ' ')) {
            case "" -> state.startsWith("dispute") ? Dispute.OPEN : null;
            case "won", "warning closed" -> Dispute.REGAINED;
            case "charge refunded" -> Dispute.WON;
            case "lost" -> Dispute.LOST;
            default -> Dispute.OPEN;
        };
    }
}
