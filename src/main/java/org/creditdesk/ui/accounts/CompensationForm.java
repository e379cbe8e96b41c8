package org.creditdesk.ui.accounts;

import java.util.UUID;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.adjust.Reason;
import org.creditdesk.ui.kit.Field;

/** What is typed into the compensation form. The request id belongs to the form: it is the same at every try. */
final class CompensationForm {
    private final UUID requestId = UUID.randomUUID();
    private final long accountId;
    final Field<String> credits = Field.text();
    final Field<Reason> reason = new Field<>(null);
    final Field<String> ticket = Field.text();
    final Field<String> customerNote = Field.text();
    final Field<String> internalNote = Field.text();

    CompensationForm(long accountId) {
        this.accountId = accountId;
    }

    /** A whole number above zero, or 0 for anything else. Grouping commas and spaces may be typed. */
    long amount() {
        String digits = credits.get().replaceAll("[\\s,.\u00a0\u202f]", "");
        return digits.matches("[0-9]{1,15}") ? Long.parseLong(digits) : 0;
    }

    boolean lacksTicket() {
        return reason.get() != null
                && reason.get().needsTicket()
                && ticket.get().isBlank();
    }

    Compensation compensation() {
        return new Compensation(
                requestId,
                accountId,
                amount(),
                reason.get() == null ? null : reason.get().code(),
                ticket.get().strip(),
                internalNote.get().strip(),
                customerNote.get().strip(),
                null);
    }
}
