package org.creditdesk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.creditdesk.store.Page;

/**
 * A stretch of a list that is far too long to be held: pages are added at the end that somebody scrolls to and dropped
 * at the other, so that at most {@value #MOST} rows are in memory wherever one is.
 */
public final class SlidingRows<R, K> {
    /** Rows in one page. */
    public static final int PAGE = 200;
    /** Rows held. */
    public static final int MOST = 2_000;
    /** Rows that are read ahead of what is in sight. */
    private static final int AHEAD = 400;

    /** Where pages come from; both block, and are called off the JavaFX thread. */
    public interface Source<R, K> {
        /** Rows behind a key, ascending. @param key null for the first; the page's key is that of its last row */
        Page<R, K> after(K key, int limit);

        /** Rows before a key, ascending. @param key null for the last; the page's key is that of its first row */
        Page<R, K> before(K key, int limit);
    }

    private record Stretch<R>(List<R> rows, int start, boolean moreBefore, boolean moreBehind) {}

    private final Source<R, K> source;
    private final Function<R, K> keyOf;
    private final Latest latest;
    private final List<R> rows = new ArrayList<>();
    private final ReadOnlyObjectWrapper<LoadState> state = new ReadOnlyObjectWrapper<>(LoadState.LOADING);
    private final ReadOnlyObjectWrapper<FailureMessage> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private boolean moreBefore;
    private boolean moreBehind;
    private boolean loading;
    private boolean slid;
    private int top;

    public SlidingRows(WorkRunner runner, Source<R, K> source, Function<R, K> keyOf) {
        this.source = source;
        this.keyOf = keyOf;
        this.latest = new Latest(runner);
    }

    /** Goes to the first row. */
    public void first() {
        replace(() -> {
            Page<R, K> page = source.after(null, PAGE);
            return new Stretch<>(page.rows(), 0, false, page.hasMore());
        });
    }

    /** Goes to the last row. */
    public void last() {
        replace(() -> {
            Page<R, K> page = source.before(null, PAGE);
            return new Stretch<>(page.rows(), page.rows().size(), page.hasMore(), false);
        });
    }

    /** Goes to the row behind a key. @param key null for the first row */
    public void behind(K key) {
        if (key == null) {
            first();
            return;
        }
        replace(() -> around(key));
    }

    private Stretch<R> around(K key) {
        Page<R, K> behind = source.after(key, PAGE);
        // The rows behind the key are ascending and end before it: what is asked for lies before the first of them.
        K from = behind.rows().isEmpty() ? null : keyOf.apply(behind.rows().get(0));
        Page<R, K> before = source.before(from, PAGE);
        var all = new ArrayList<>(before.rows());
        all.addAll(behind.rows());
        return new Stretch<>(all, before.rows().size(), before.hasMore(), behind.hasMore());
    }

    /** Reads what is in sight again. */
    public void reload() {
        if (rows.isEmpty() || top == 0 && !moreBefore) {
            first();
            return;
        }
        K key = keyOf.apply(rows.get(Math.max(0, top - 1)));
        behind(key);
    }

    private void replace(Callable<Stretch<R>> reading) {
        loading = true;
        if (rows.isEmpty()) {
            state.set(LoadState.LOADING);
        }
        latest.start(Work.of(reading).onDone(this::replaced).onFailed(this::failed));
    }

    private void replaced(Stretch<R> stretch) {
        rows.clear();
        rows.addAll(stretch.rows());
        top = stretch.start();
        moreBefore = stretch.moreBefore();
        moreBehind = stretch.moreBehind();
        arrived(false);
    }

    /** Says which rows are wanted in sight, by their place among those held. */
    void look(int from, int height) {
        top = Math.max(0, Math.min(from, rows.size() - height));
    }

    /** Reads the next page where what is in sight comes near an end. */
    void readAhead(int height) {
        if (loading || state.get() != LoadState.FILLED) {
            return;
        }
        if (moreBehind && rows.size() - top - height < AHEAD) {
            load(Work.of(() -> source.after(lastKey(), PAGE)), this::append);
        } else if (moreBefore && top < AHEAD) {
            load(Work.of(() -> source.before(firstKey(), PAGE)), this::prepend);
        }
    }

    private void load(Work<Page<R, K>> reading, Consumer<Page<R, K>> arrives) {
        loading = true;
        latest.start(reading.onDone(arrives).onFailed(this::failed));
    }

    private K lastKey() {
        return keyOf.apply(rows.get(rows.size() - 1));
    }

    private K firstKey() {
        return keyOf.apply(rows.get(0));
    }

    private void append(Page<R, K> page) {
        rows.addAll(page.rows());
        moreBehind = page.hasMore();
        int tooMany = rows.size() - MOST;
        if (tooMany > 0) {
            rows.subList(0, tooMany).clear();
            top = Math.max(0, top - tooMany);
            moreBefore = true;
        }
        arrived(true);
    }

    private void prepend(Page<R, K> page) {
        rows.addAll(0, page.rows());
        top += page.rows().size();
        moreBefore = page.hasMore();
        if (rows.size() > MOST) {
            rows.subList(MOST, rows.size()).clear();
            moreBehind = true;
        }
        arrived(true);
    }

    private void arrived(boolean asPage) {
        loading = false;
        slid = asPage;
        failure.set(null);
        state.set(rows.isEmpty() ? LoadState.EMPTY : LoadState.FILLED);
        changes.set(changes.get() + 1);
    }

    private void failed(FailureMessage message) {
        loading = false;
        clear();
        failure.set(message);
        state.set(LoadState.FAILED);
        slid = false;
        changes.set(changes.get() + 1);
    }

    /** Forgets all rows, because they answered another question. */
    public void clear() {
        stop();
        rows.clear();
        top = 0;
        moreBefore = false;
        moreBehind = false;
        state.set(LoadState.LOADING);
    }

    /** Throws away what is under way. */
    public void stop() {
        latest.drop();
        loading = false;
    }

    /** How many rows are held. */
    public int size() {
        return rows.size();
    }

    public R get(int place) {
        return rows.get(place);
    }

    /** Some of the rows held, as they are now. */
    public List<R> copy(int from, int to) {
        return List.copyOf(rows.subList(Math.max(0, from), Math.min(rows.size(), to)));
    }

    /** Place of the first row in sight. */
    public int top() {
        return top;
    }

    /** Whether the last change put a page to an end; else another stretch came into sight. */
    boolean slid() {
        return slid;
    }

    /** Whether the first row held is the first of all. */
    public boolean holdsFirst() {
        return !moreBefore;
    }

    /** Whether the last row held is the last of all. */
    public boolean holdsLast() {
        return !moreBehind;
    }

    /** Counts up each time rows have come or gone. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LoadState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<FailureMessage> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
