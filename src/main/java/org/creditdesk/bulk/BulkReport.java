package org.creditdesk.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.creditdesk.store.Page;

/** What becomes, or became, of a file: every row with its verdict, in the order of the file. */
public final class BulkReport {
    private final BulkFile file;
    private final List<BulkRow> rows;
    private final Map<BulkVerdict, Integer> counts = new EnumMap<>(BulkVerdict.class);
    private final long total;
    private final Long leftToday;
    private final boolean cancelled;

    BulkReport(BulkFile file, List<BulkRow> rows, long total, Long leftToday, boolean cancelled) {
        this.file = file;
        this.rows = List.copyOf(rows);
        this.total = total;
        this.leftToday = leftToday;
        this.cancelled = cancelled;
        rows.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
    }

    public BulkFile file() {
        return file;
    }

    /** In the order of the file. */
    public List<BulkRow> rows() {
        return rows;
    }

    /** How many rows got a verdict. */
    public int count(BulkVerdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** Rows somebody has to look at. */
    public int problems() {
        return Stream.of(BulkVerdict.values())
                .filter(BulkVerdict::isProblem)
                .mapToInt(this::count)
                .sum();
    }

    /** Credits of all rows that are OK: what the run would give, or gave. */
    public long total() {
        return total;
    }

    /** Rows that this run posted; 0 for a dry run. */
    public int posted() {
        return (int) rows.stream()
                .filter(row -> row.verdict() == BulkVerdict.OK && row.entry() != null)
                .count();
    }

    /** Credits of the member's limit for the day that are left afterwards; null where there is no such limit. */
    public Long leftToday() {
        return leftToday;
    }

    /** Whether it was stopped before the last row. */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Some of the rows.
     *
     * @param verdicts which ones; empty for all
     * @param problemsFirst whether rows that somebody has to look at stand before the others
     * @param after how many to pass over; null for none. The key of the page
     */
    public Page<BulkRow, Integer> page(Set<BulkVerdict> verdicts, boolean problemsFirst, Integer after, int limit) {
        int from = after == null ? 0 : after;
        List<BulkRow> some = new ArrayList<>(ordered(problemsFirst)
                .filter(row -> verdicts.isEmpty() || verdicts.contains(row.verdict()))
                .skip(from)
                .limit(limit + 1L)
                .toList());
        boolean more = some.size() > limit;
        return new Page<>(more ? some.subList(0, limit) : some, more ? from + limit : null);
    }

    private Stream<BulkRow> ordered(boolean problemsFirst) {
        return problemsFirst
                ? Stream.concat(
                        rows.stream().filter(row -> row.verdict().isProblem()),
                        rows.stream().filter(row -> !row.verdict().isProblem()))
                : rows.stream();
    }
}
