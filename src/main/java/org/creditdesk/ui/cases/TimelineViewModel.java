package org.creditdesk.ui.cases;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.casefile.Template;
import org.creditdesk.casefile.TimelineFilter;
import org.creditdesk.casefile.TimelineItem;
import org.creditdesk.casefile.TimelineKey;
import org.creditdesk.casefile.TimelineKind;
import org.creditdesk.ui.kit.Latest;
import org.creditdesk.ui.kit.PagedRows;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.Work;
import org.creditdesk.ui.kit.WorkRunner;

/** Everything that happened on an account, chosen by chips, and the texts to copy. */
public final class TimelineViewModel {
    private final CaseDesk desk;
    private final WorkRunner runner;
    private final Toasts toasts;
    private final Consumer<String> copy;
    private final Latest texts;
    private final PagedRows<TimelineItem, TimelineKey> rows;
    private final Map<TimelineGroup, BooleanProperty> chosen = new EnumMap<>(TimelineGroup.class);
    private final ObservableList<Template> replies = FXCollections.observableArrayList();
    private final NoteForm note;
    private volatile TimelineFilter filter = TimelineFilter.ALL;

    TimelineViewModel(CaseDesk desk, WorkRunner runner, Toasts toasts, Consumer<String> copy, NoteFormOf note) {
        this.desk = desk;
        this.runner = runner;
        this.toasts = toasts;
        this.copy = copy;
        this.texts = new Latest(runner);
        this.rows = new PagedRows<>(runner, (before, limit) -> desk.page(filter, before, limit));
        for (TimelineGroup group : TimelineGroup.values()) {
            var property = new SimpleBooleanProperty();
            property.addListener(observable -> choose());
            chosen.put(group, property);
        }
        this.note = note.that(rows::reload);
    }

    /** Makes the form for notes. */
    @FunctionalInterface
    interface NoteFormOf {
        NoteForm that(Runnable kept);
    }

    /** None chosen is all of them. */
    private void choose() {
        Set<TimelineKind> kinds = EnumSet.noneOf(TimelineKind.class);
        chosen.forEach((group, property) -> {
            if (property.get()) {
                kinds.addAll(group.kinds());
            }
        });
        filter = kinds.isEmpty() ? TimelineFilter.ALL : new TimelineFilter(kinds, null, null);
        rows.clear();
        rows.reload();
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

    BooleanProperty chosenProperty(TimelineGroup group) {
        return chosen.get(group);
    }

    ObservableList<Template> replies() {
        return replies;
    }

    NoteForm note() {
        return note;
    }
}
