package org.creditdesk.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.creditdesk.store.Page;

/** Rows that are loaded page by page, by key, as somebody scrolls; at most {@value #MOST}. */
public final class PagedRows<R, K> {
    /** Rows in one page. */
    public static final int PAGE = 200;
    /** More would make selecting and measuring in a table slow; who needs more needs a narrower question. */
    public static final int MOST = 5_000;

    /** Where pages come from; blocks, and is called off the JavaFX thread. */
    @FunctionalInterface
    public interface Source<R, K> {
        /** @param key after which to go on; null for the first page */
        Page<R, K> after(K key, int limit);
    }

    private final Source<R, K> source;
    private final Latest latest;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    /** Held here: a list like this is gone when only its listeners know it. */
    private final ObservableList<R> shownRows = FXCollections.unmodifiableObservableList(rows);

    private final ReadOnlyObjectWrapper<LoadState> state = new ReadOnlyObjectWrapper<>(LoadState.LOADING);
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper capped = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper();
    private K next;
    private boolean loadingMore;

    public PagedRows(WorkRunner runner, Source<R, K> source) {
        this.source = source;
        this.latest = new Latest(runner);
    }

    /** Loads the first page again; what is shown stays until the answer is there. */
    public void reload() {
        loadingMore = false;
        if (rows.isEmpty()) {
            state.set(LoadState.LOADING);
        }
        latest.start(Work.of(() -> source.after(null, PAGE)).onDone(this::first).onFailed(this::failed));
    }

    /** Loads the next page, unless there is none or it is under way. */
    public void more() {
        if (next == null || loadingMore || state.get() != LoadState.FILLED) {
            return;
        }
        loadingMore = true;
        K key = next;
        latest.start(Work.of(() -> source.after(key, PAGE)).onDone(this::append).onFailed(this::failed));
    }

    /** Forgets all rows, because they answered another question; {@link #reload} brings those of the next. */
    public void clear() {
        stop();
        rows.clear();
        next = null;
        state.set(LoadState.LOADING);
    }

    /** Throws away what is under way. */
    public void stop() {
        latest.drop();
        loadingMore = false;
    }

    private void first(Page<R, K> page) {
        rows.setAll(page.rows());
        arrived(page);
        arrivals.set(arrivals.get() + 1);
    }

    private void append(Page<R, K> page) {
        rows.addAll(page.rows());
        arrived(page);
    }

    private void arrived(Page<R, K> page) {
        loadingMore = false;
        failure.set(null);
        capped.set(page.hasMore() && rows.size() >= MOST);
        next = capped.get() ? null : page.next();
        state.set(rows.isEmpty() ? LoadState.EMPTY : LoadState.FILLED);
    }

    private void failed(FailureMessage message) {
        loadingMore = false;
        rows.clear();
        next = null;
        failure.set(message);
        state.set(LoadState.FAILED);
    }

    public ObservableList<R> rows() {
        return shownRows;
    }

    /** Counts up each time a first page has arrived, after whoever shows the rows has seen them. */
    public ReadOnlyIntegerProperty arrivalsProperty() {
        return arrivals.getReadOnlyProperty();
    }

    /** Whether {@link #more} would bring some. */
    public boolean hasMore() {
        return next != null;
    }

    public ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FailureMessage> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether there are more rows than will be shown. */
    public ReadOnlyBooleanProperty cappedProperty() {
        return capped.getReadOnlyProperty();
    }
}
