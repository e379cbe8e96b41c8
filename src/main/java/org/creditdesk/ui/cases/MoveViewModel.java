package org.creditdesk.ui.cases;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.MovePreview;
import org.creditdesk.adjust.MovedReceipt;
import org.creditdesk.adjust.Reason;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FailureMessage;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Moving a receipt to another account: what would go with it, and doing it. */
public final class MoveViewModel {
    private static final Duration TYPING_PAUSE = Duration.ofMillis(250);

    private final CaseDesk desk;
    private final WorkRunner runner;
    private final Toasts toasts;
    private final Supplier<UUID> requestIds;
    private final Runnable moved;
    private final Latest previews;
    private final Latest catalogue;
    private final String noPermission;
    private final Field<String> to = Field.text();
    private final Field<Reason> reason = new Field<>(null);
    private final Field<String> ticket = Field.text();
    private final Field<String> note = Field.text();
    private final ObservableList<Reason> reasons = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Receipt> receipt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<MovePreview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper blocked = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private String unknown;
    private UUID request;

    MoveViewModel(
            CaseDesk desk, WorkRunner runner, Member member, Toasts toasts, Supplier<UUID> requestIds, Runnable moved) {
        this.desk = desk;
        this.runner = runner;
        this.toasts = toasts;
        this.requestIds = requestIds;
        this.moved = moved;
        this.previews = new Latest(runner, TYPING_PAUSE);
        this.catalogue = new Latest(runner);
        this.noPermission = member.may(Permission.MOVE_RECEIPTS)
                ? null
                : Texts.of("move.no_right", member.displayName(), Formats.word(member.role()));
        to.valueProperty().addListener(typed -> foresee());
        reason.valueProperty().addListener(picked -> judge());
        ticket.valueProperty().addListener(typed -> judge());
        note.valueProperty().addListener(typed -> judge());
        working.addListener(now -> judge());
    }

    /** Begins with a receipt; what was typed for another one is forgotten. */
    void open(Receipt picked) {
        close();
        request = requestIds.get();
        receipt.set(picked);
        open.set(true);
        catalogue.start(Work.of(desk::reasons).onDone(reasons::setAll).onFailed(this::failed));
        judge();
    }

    private void foresee() {
        preview.set(null);
        unknown = null;
        String typed = to.get().strip();
        if (receipt.get() == null || typed.isEmpty()) {
            previews.drop();
        } else {
            long id = receipt.get().id();
            previews.start(Work.of(() -> desk.preview(id, typed))
                    .onDone(this::foreseen)
                    .onFailed(message -> {
                        unknown = message.sentence();
                        judge();
                    }));
        }
        judge();
    }

    private void foreseen(MovePreview answer) {
        preview.set(answer);
        judge();
    }

    private void judge() {
        blocked.set(refusal());
    }

    private String refusal() {
        if (noPermission != null) {
            return noPermission;
        }
        if (working.get() || receipt.get() == null) {
            return "";
        }
        if (to.get().isBlank()) {
            return Texts.of("move.missing_to");
        }
        if (unknown != null) {
            return unknown;
        }
        if (preview.get() == null) {
            return "";
        }
        if (preview.get().problem() != null) {
            return preview.get().problem();
        }
        if (reason.get() == null) {
            return Texts.of("move.missing_reason");
        }
        Problem text = because().textProblem();
        if (text != null) {
            return text.getMessage();
        }
        return reason.get().needsTicket() && ticket.get().isBlank() ? Texts.of("move.missing_ticket") : null;
    }

    private Because because() {
        return new Because(reason.get().code(), ticket.get(), note.get(), null, null);
    }

    /** Does nothing while something is missing or one is under way; a second try is the same request. */
    void move() {
        if (blocked.get() != null) {
            return;
        }
        failure.set(null);
        working.set(true);
        long id = receipt.get().id();
        String target = to.get().strip();
        UUID once = request;
        Because because = because();
        runner.start(Work.of(() -> desk.move(once, id, target, because))
                .onDone(answer -> done(answer, target))
                .onFailed(this::failed));
    }

    private void done(MovedReceipt answer, String target) {
        working.set(false);
        toasts.good(Texts.of("move.done", answer.receipt(), target, Formats.credits(answer.credits())));
        close();
        moved.run();
    }

    private void failed(FailureMessage message) {
        working.set(false);
        failure.set(message.sentence());
    }

    /** Closes it, and forgets what was typed. */
    public void close() {
        previews.drop();
        open.set(false);
        receipt.set(null);
        to.set("");
        reason.set(null);
        ticket.set("");
        note.set("");
        failure.set(null);
    }

    /** What would go and what would stay; empty while that is not known. */
    String foresight() {
        MovePreview known = preview.get();
        if (known == null || known.problem() != null) {
            return "";
        }
        if (!known.credited()) {
            return Texts.of("move.not_credited");
        }
        return known.spent() == 0
                ? Texts.of("move.all", Formats.credits(known.credits()))
                : Texts.of("move.part", Formats.credits(known.credits()), Formats.credits(known.spent()));
    }

    /** What the button will do. */
    String verb() {
        if (receipt.get() == null || preview.get() == null || preview.get().problem() != null) {
            return Texts.of("move.verb_none");
        }
        String target = to.get().strip();
        return preview.get().credits() == 0
                ? Texts.of("move.verb", receipt.get().receipt(), target)
                : Texts.of(
                        "move.verb_credits",
                        receipt.get().receipt(),
                        Formats.credits(preview.get().credits()),
                        target);
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Receipt> receiptProperty() {
        return receipt.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<MovePreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Why it cannot be moved, empty while that is being looked at; null when it can. */
    ReadOnlyStringProperty blockedProperty() {
        return blocked.getReadOnlyProperty();
    }

    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ObservableList<Reason> reasons() {
        return reasons;
    }

    Field<String> to() {
        return to;
    }

    Field<Reason> reason() {
        return reason;
    }

    Field<String> ticket() {
        return ticket;
    }

    Field<String> note() {
        return note;
    }

    /** Why this member may not; null for whoever may move receipts. */
    String noPermission() {
        return noPermission;
    }
}
