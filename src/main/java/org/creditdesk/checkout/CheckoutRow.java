package org.creditdesk.checkout;

/** One row of an export, as it was understood. */
public sealed interface CheckoutRow permits Payment, PaymentEvent, PassedOver, BadCell {
    /** Number of the row, from 1, without the heading. */
    long row();

    /** The receipt ID that it speaks of; null where it was not understood. */
    String receipt();
}
