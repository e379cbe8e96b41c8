package org.creditdesk.receipt;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.creditdesk.account.EmailKey;
import org.creditdesk.checkout.Dispute;
import org.creditdesk.checkout.Payment;

/** What a row says otherwise than the receipt that is known; what it says is taken over. */
final class Differences {
    private Differences() {}

    static boolean isWorse(Dispute before, Dispute after) {
        return after != null && after.isAgainstUs() && Dispute.further(before, after) != before;
    }

    /** What the provider says of the purchase itself. Its account stays, which somebody may have set right. */
    static void facts(Payment payment, KnownReceipt known, List<FieldChange> found) {
        if (payment.email() != null && !EmailKey.of(payment.email()).value().equals(known.emailKey)) {
            found.add(new FieldChange("email", known.email, payment.email()));
            known.email = payment.email();
            known.emailKey = EmailKey.of(payment.email()).value();
        }
        if (payment.amountMinor() != known.amountMinor || !payment.currency().equals(known.currency)) {
            found.add(new FieldChange(
                    "amount",
                    known.amountMinor + " " + known.currency,
                    payment.amountMinor() + " " + payment.currency()));
            known.amountMinor = payment.amountMinor();
            known.currency = payment.currency();
        }
        if (!isSame(known.purchasedAt, payment.at())) {
            found.add(new FieldChange(
                    "time", known.purchasedAt.toString(), payment.at().toString()));
            known.purchasedAt = payment.at();
        }
    }

    /** Older exports leave the seconds out. */
    private static boolean isSame(Instant known, Instant read) {
        return known.equals(read) || known.truncatedTo(ChronoUnit.MINUTES).equals(read);
    }

    /** What became of the payment since. */
    static void stands(KnownReceipt known, long refunded, Dispute dispute, List<FieldChange> found) {
        long back = Math.min(known.amountMinor, Math.max(known.refundedMinor, refunded));
        if (back != known.refundedMinor) {
            found.add(new FieldChange("refunded", String.valueOf(known.refundedMinor), String.valueOf(back)));
            known.refundedMinor = back;
        }
        Dispute further = Dispute.further(known.dispute, dispute);
        if (further != known.dispute) {
            found.add(new FieldChange("dispute", known.dispute == null ? null : known.dispute.name(), further.name()));
            known.dispute = further;
        }
        Receipt.State state = Receipt.State.of(known.amountMinor, known.refundedMinor, known.dispute);
        if (state != known.state) {
            found.add(new FieldChange("state", known.state.name(), state.name()));
            known.state = state;
        }
    }
}
