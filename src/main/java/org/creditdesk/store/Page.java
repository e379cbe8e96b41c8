package org.creditdesk.store;

import java.util.List;
import java.util.function.Function;

/**
 * Some rows of a longer list, and the key after which the next page begins.
 *
 * @param next null on the last page
 */
public record Page<R, K>(List<R> rows, K next) {
    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * A page of at most {@code limit} rows out of up to {@code limit + 1} that were read: the one too many only says
     * that there is more.
     */
    public static <R, K> Page<R, K> of(List<R> read, int limit, Function<R, K> key) {
        if (read.size() <= limit) {
            return new Page<>(read, null);
        }
        List<R> rows = read.subList(0, limit);
        return new Page<>(rows, key.apply(rows.get(limit - 1)));
    }

    public boolean hasMore() {
        return next != null;
    }
}
