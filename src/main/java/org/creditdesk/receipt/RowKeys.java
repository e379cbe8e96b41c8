package org.creditdesk.receipt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.creditdesk.checkout.CheckoutRow;
import org.creditdesk.checkout.Payment;
import org.creditdesk.checkout.PaymentEvent;

/** The keys by which what the store knows of some rows is asked for. */
final class RowKeys {
    private RowKeys() {}

    /** @param byOther whether also by a payment's second number */
    static Set<String> receipts(List<CheckoutRow> rows, boolean byOther) {
        Set<String> keys = new LinkedHashSet<>();
        for (CheckoutRow row : rows) {
            if (row instanceof Payment payment) {
                keys.add(Receipts.key(payment.receipt()));
                if (byOther && payment.other() != null) {
                    keys.add(Receipts.key(payment.other()));
                }
            } else if (row instanceof PaymentEvent event) {
                keys.add(Receipts.key(event.receipt()));
            }
        }
        return keys;
    }

    static Set<String> events(List<CheckoutRow> rows) {
        Set<String> keys = new LinkedHashSet<>();
        for (CheckoutRow row : rows) {
            if (row instanceof PaymentEvent event) {
                keys.add(Receipts.key(event.event()));
            }
        }
        return keys;
    }
}
