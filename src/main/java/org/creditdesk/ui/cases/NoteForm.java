package org.creditdesk.ui.cases;

import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.creditdesk.casefile.Notes;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Writing a note on an account. */
final class NoteForm {
    private final CaseDesk desk;
    private final WorkRunner runner;
    private final Toasts toasts;
    private final Supplier<UUID> requestIds;
    private final Runnable kept;
    private final String noPermission;
    private final Field<String> text = Field.text();
    private final Field<String> ticket = Field.text();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper();
    private UUID request;

    NoteForm(CaseDesk desk, WorkRunner runner, Member member, Toasts toasts, Supplier<UUID> requestIds, Runnable kept) {
        this.desk = desk;
        this.runner = runner;
        this.toasts = toasts;
        this.requestIds = requestIds;
        this.kept = kept;
        this.noPermission = member.may(Permission.WRITE_NOTES)
                ? null
                : Texts.of("notes.no_right", member.displayName(), Formats.word(member.role()));
        this.request = requestIds.get();
        text.valueProperty().addListener(typed -> judge());
        working.addListener(now -> judge());
        judge();
    }

    private void judge() {
        blocked.set(refusal());
    }

    private String refusal() {
        if (noPermission != null) {
            return noPermission;
        }
        int length = text.get().strip().length();
        if (length == 0 || working.get()) {
            return "";
        }
        return length > Notes.LONGEST ? Texts.of("notes.too_long", Notes.LONGEST, length) : null;
    }

    /** Does nothing while there is no text or one is under way; a second try is the same request. */
    void keep() {
        if (blocked.get() != null) {
            return;
        }
        failure.set(null);
        working.set(true);
        UUID once = request;
        String said = text.get();
        String under = ticket.get();
        runner.start(Work.of(() -> desk.add(once, said, under))
                .onDone(note -> kept())
                .onFailed(this::failed));
    }

    private void kept() {
        working.set(false);
        request = requestIds.get();
        text.set("");
        ticket.set("");
        toasts.good(Texts.of("notes.kept"));
        kept.run();
    }

    private void failed(FailureMessage message) {
        working.set(false);
        failure.set(message.sentence());
    }

    Field<String> text() {
        return text;
    }

    Field<String> ticket() {
        return ticket;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Why it cannot be kept, empty while there is no text; null when it can. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why this member may only read; null for whoever may write. */
    String noPermission() {
        return noPermission;
    }
}
