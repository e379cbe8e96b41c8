package org.creditdesk.ui.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Change;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.adjust.Correction;
import org.creditdesk.adjust.Reason;
import org.creditdesk.adjust.Reversal;
import org.creditdesk.adjust.RollingBack;
import org.creditdesk.adjust.Voiding;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.WholeNumber;

/** What is typed into a form. The request id belongs to the form: it is the same at every try. */
final class ChangeForm {
    /** Beyond any balance that there is, and far from where sums would wrap. */
    private static final long MOST = 999_999_999_999_999L;

    private final UUID requestId = UUID.randomUUID();
    private final ChangeTask task;
    private final long accountId;
    final Field<String> credits = Field.text();
    final Field<Reason> reason = new Field<>(null);
    final Field<String> ticket = Field.text();
    final Field<String> customerNote = Field.text();
    final Field<String> internalNote = Field.text();
    /** The name of what happened; null for nothing. */
    final Field<String> incident = new Field<>(null);
    /** The last day on which the credits can be used, in UTC; null for no end. */
    final Field<LocalDate> lastDay = new Field<>(null);

    ChangeForm(ChangeTask task, long accountId) {
        this.task = task;
        this.accountId = accountId;
    }

    ChangeTask task() {
        return task;
    }

    void onChange(InvalidationListener listener) {
        List.of(credits, reason, ticket, customerNote, internalNote, lastDay, incident)
                .forEach(field -> field.valueProperty().addListener(listener));
    }

    /** Why something is done stays the same when something else is done instead. */
    void takeReasonOf(ChangeForm other) {
        reason.set(other.reason.get());
        ticket.set(other.ticket.get());
        customerNote.set(other.customerNote.get());
        internalNote.set(other.internalNote.get());
        incident.set(other.incident.get());
    }

    /** Signed where it is a correction; 0 for what is no such number. "1.5" and "1,5" are no number. */
    long amount() {
        String typed = credits.get().strip();
        boolean signed = task.kind() == ChangeKind.CORRECT && typed.matches("[+\\-\u2212\u2013].*");
        long size = WholeNumber.read(signed ? typed.substring(1) : typed).orElse(0);
        if (size > MOST) {
            return 0;
        }
        return signed && typed.charAt(0) != '+' ? -size : size;
    }

    boolean lacksTicket() {
        return reason.get() != null
                && reason.get().needsTicket()
                && ticket.get().isBlank();
    }

    boolean lacksReason() {
        return reason.get() == null || lacksTicket();
    }

    /** Credits that are taken do not expire. */
    boolean canExpire() {
        return task.kind() == ChangeKind.COMPENSATE || task.kind() == ChangeKind.CORRECT && amount() >= 0;
    }

    private Instant expires() {
        return lastDay.get() == null || !canExpire()
                ? null
                : lastDay.get().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Change change() {
        return change(reason.get() == null ? null : reason.get().code());
    }

    /** For a preview while the reason, or the ticket that it needs, is still missing. */
    Change unexplained() {
        return change(null);
    }

    private Change change(String code) {
        var because = new Because(code, ticket.get(), internalNote.get(), customerNote.get(), incident.get());
        return switch (task.kind()) {
            case COMPENSATE -> new Compensation(requestId, accountId, amount(), expires(), because);
            case CORRECT -> new Correction(requestId, accountId, amount(), expires(), because);
            case REVERSE -> new Reversal(requestId, task.target(), because);
            case VOID -> new Voiding(requestId, task.target(), because);
            case ROLL_BACK -> new RollingBack(requestId, task.target(), because);
        };
    }
}
