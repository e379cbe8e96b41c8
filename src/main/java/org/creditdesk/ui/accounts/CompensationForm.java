package org.creditdesk.ui.accounts;

import java.util.UUID;
import org.creditdesk.adjust.Because;
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

    /** A whole number above zero, or 0 for anything else. Thousands may be grouped; "1.5" and "1,5" are no number. */
    long amount() {
        String typed = credits.get().strip().replaceAll("(?<=[0-9])[,.\\s\u00a0\u202f](?=[0-9]{3}(?![0-9]))", "");
        return typed.matches("[0-9]{1,15}") ? Long.parseLong(typed) : 0;
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
                null,
                new Because(
                        reason.get() == null ? null : reason.get().code(),
                        ticket.get(),
                        internalNote.get(),
                        customerNote.get(),
                        null));
    }
}
