package org.creditdesk.ui.kit;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What is in sight of sliding rows, and the cursor on them. A table is given only the rows that fit into it, so that
 * nothing it does depends on how long the list is.
 */
public final class SlidingView<R, K> {
    private final SlidingRows<R, K> rows;
    private final Picks<R, K> picks;
    private final ObservableList<R> seen = FXCollections.observableArrayList();
    private final ObservableList<R> shown = FXCollections.unmodifiableObservableList(seen);
    private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper looks = new ReadOnlyIntegerWrapper();
    private int height = 1;
    /** Where the cursor is, counted from the first row in sight; it may be out of sight. */
    private int offset;

    public SlidingView(SlidingRows<R, K> rows, Picks<R, K> picks) {
        this.rows = rows;
        this.picks = picks;
        rows.changesProperty().addListener(observable -> changed());
    }

    private void changed() {
        boolean slid = rows.slid();
        boolean atEnd = rows.top() >= rows.size();
        rows.look(rows.top(), height);
        if (!slid) {
            offset = atEnd ? rows.size() - 1 - rows.top() : 0;
        }
        show();
        rows.readAhead(height);
    }

    private void show() {
        List<R> now = rows.copy(rows.top(), rows.top() + height);
        if (!now.equals(seen)) {
            // The cursor is set again behind it; until then it would be on the wrong row.
            cursor.set(-1);
            seen.setAll(now);
        }
        cursor.set(offset >= 0 && offset < seen.size() ? offset : -1);
        looks.set(looks.get() + 1);
    }

    /** Says how many rows fit. */
    public void fit(int wanted) {
        int before = height;
        height = Math.max(1, wanted);
        if (height != before) {
            lookFrom(rows.top());
        }
    }

    /** Moves what is in sight; the cursor stays on its row. */
    public void scroll(int by) {
        lookFrom(rows.top() + by);
    }

    private void lookFrom(int place) {
        int before = rows.top();
        rows.look(place, height);
        offset -= rows.top() - before;
        show();
        rows.readAhead(height);
    }

    /** Moves the cursor and brings it into sight. @param picking whether the rows that it passes are picked */
    public void move(int by, boolean picking) {
        if (rows.size() == 0) {
            return;
        }
        int from = clamp(rows.top() + offset);
        int to = clamp(from + by);
        if (picking) {
            picks.add(rows.copy(Math.min(from, to), Math.max(from, to) + 1));
        }
        place(to);
    }

    /** Moves the cursor to a row in sight, picking those from where it was; as far as they are held. */
    public void pickTo(int index) {
        if (index >= 0 && index < seen.size()) {
            move(index - offset, true);
        }
    }

    private int clamp(int place) {
        return Math.max(0, Math.min(place, rows.size() - 1));
    }

    private void place(int to) {
        int top = Math.max(to - height + 1, Math.min(rows.top(), to));
        rows.look(top, height);
        offset = to - rows.top();
        show();
        rows.readAhead(height);
    }

    public void pageDown(boolean picking) {
        move(Math.max(1, height - 1), picking);
    }

    public void pageUp(boolean picking) {
        move(-Math.max(1, height - 1), picking);
    }

    /** To the first row of all. */
    public void home() {
        if (rows.holdsFirst() && rows.size() > 0) {
            place(0);
        } else {
            rows.first();
        }
    }

    /** To the last row of all. */
    public void end() {
        if (rows.holdsLast() && rows.size() > 0) {
            place(rows.size() - 1);
        } else {
            rows.last();
        }
    }

    /** Puts the cursor on a row in sight. */
    public void put(int index) {
        if (index >= 0 && index < seen.size()) {
            offset = index;
            show();
        }
    }

    /** Picks the row under the cursor, or no longer. */
    public void togglePick() {
        if (current() != null) {
            picks.toggle(current());
            looks.set(looks.get() + 1);
        }
    }

    /** The row under the cursor; null while it is out of sight. */
    public R current() {
        return cursor.get() < 0 ? null : seen.get(cursor.get());
    }

    /** The rows that fit. */
    public ObservableList<R> inSight() {
        return shown;
    }

    /** Place of the cursor among the rows in sight; -1 while it is not among them. */
    public ReadOnlyIntegerProperty cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /** Counts up whenever what is in sight, the cursor, or what is picked may have changed. */
    public ReadOnlyIntegerProperty looksProperty() {
        return looks.getReadOnlyProperty();
    }

    public boolean atFirst() {
        return rows.holdsFirst() && rows.top() == 0;
    }

    public boolean atLast() {
        return rows.holdsLast() && rows.top() + height >= rows.size();
    }

    public SlidingRows<R, K> rows() {
        return rows;
    }

    public Picks<R, K> picks() {
        return picks;
    }
}
