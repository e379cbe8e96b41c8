package org.creditdesk.ui.cases;

import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.casefile.Template;
import org.creditdesk.casefile.TimelineFilter;
import org.creditdesk.casefile.TimelineItem;
import org.creditdesk.casefile.TimelineKey;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Everything that happened on an account, chosen by chips, and the texts to copy. */
public final class TimelineViewModel {
    private static final Duration TYPING = Duration.ofMillis(250);

    private final CaseDesk desk;
    private final WorkRunner runner;
    private final Toasts toasts;
    private final Consumer<String> copy;
    private final Latest texts;
    private final PagedRows<TimelineItem, TimelineKey> rows;
    private final TimelineForm form;
    private final Latest typing;
    private final ObservableList<Template> replies = FXCollections.observableArrayList();
    private final NoteForm note;
    private final ReadOnlyBooleanWrapper filtered = new ReadOnlyBooleanWrapper();
    /** Read where pages are loaded. */
    private volatile TimelineFilter filter = TimelineFilter.ALL;

    TimelineViewModel(CaseDesk desk, WorkRunner runner, Toasts toasts, Consumer<String> copy, NoteFormOf note) {
        this.desk = desk;
        this.runner = runner;
        this.toasts = toasts;
        this.copy = copy;
        this.texts = new Latest(runner);
        this.rows = new PagedRows<>(runner, (before, limit) -> desk.page(filter, before, limit));
        this.typing = new Latest(runner, TYPING);
        this.form = new TimelineForm(
                this::ask, () -> typing.start(Work.of(() -> true).onDone(paused -> ask())));
        this.note = note.that(rows::reload);
    }

    /** Makes the form for notes. */
    @FunctionalInterface
    interface NoteFormOf {
        NoteForm that(Runnable kept);
    }

    private void ask() {
        if (!form.isPossible()) {
            return;
        }
        TimelineFilter wanted = form.filter(ZoneId.systemDefault());
        if (!wanted.equals(filter)) {
            filter = wanted;
            filtered.set(!wanted.equals(TimelineFilter.ALL));
            rows.clear();
            rows.reload();
        }
    }

    /** Reads which replies there are. */
    void readReplies() {
        texts.start(Work.of(desk::replies).onDone(replies::setAll).onFailed(toasts::bad));
    }

    void copySummary() {
        copyText(desk::summary);
    }

    void copyReply(Template template) {
        copyText(() -> desk.reply(template));
    }

    private void copyText(Callable<String> text) {
        runner.start(Work.of(text).onDone(copy).onFailed(toasts::bad));
    }

    public PagedRows<TimelineItem, TimelineKey> rows() {
        return rows;
    }

    TimelineForm form() {
        return form;
    }

    BooleanProperty chosenProperty(TimelineGroup group) {
        return form.chosenProperty(group);
    }

    /** Whether only some of it is asked for. */
    ReadOnlyBooleanProperty filteredProperty() {
        return filtered.getReadOnlyProperty();
    }

    ObservableList<Template> replies() {
        return replies;
    }

    NoteForm note() {
        return note;
    }
}
