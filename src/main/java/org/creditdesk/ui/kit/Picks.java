package org.creditdesk.ui.kit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * Rows that a person has picked out of a list that is too long to be held. They are known by their keys and stay picked
 * when their pages are dropped; picking costs the same however many there are.
 */
public final class Picks<R, K> {
    /** More is a query, not a selection. */
    public static final int MOST = 10_000;

    private final Function<R, K> keyOf;
    private final Map<K, R> picked = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();

    public Picks(Function<R, K> keyOf) {
        this.keyOf = keyOf;
    }

    public boolean has(R row) {
        return picked.containsKey(keyOf.apply(row));
    }

    public void toggle(R row) {
        if (picked.remove(keyOf.apply(row)) == null) {
            add(List.of(row));
        }
        size.set(picked.size());
    }

    /** Picks rows in addition, as far as there is room. @return false when there was not for all */
    public boolean add(Collection<R> rows) {
        boolean room = true;
        for (R row : rows) {
            room = picked.size() < MOST || has(row);
            if (!room) {
                break;
            }
            picked.putIfAbsent(keyOf.apply(row), row);
        }
        size.set(picked.size());
        return room;
    }

    public void clear() {
        picked.clear();
        size.set(0);
    }

    /** In the order in which they were picked. */
    public List<R> rows() {
        return List.copyOf(picked.values());
    }

    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }
}
