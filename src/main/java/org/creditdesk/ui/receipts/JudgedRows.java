package org.creditdesk.ui.receipts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.creditdesk.receipt.ImportVerdict;
import org.creditdesk.receipt.ImportedRow;
import org.creditdesk.store.Page;

/** The first rows of each verdict, however many there are: a file may have millions. */
final class JudgedRows implements Consumer<ImportedRow> {
    /** Of each verdict. */
    static final int MOST = 500;

    /** What somebody has to look at first. */
    private static final List<ImportVerdict> ORDER = List.of(
            ImportVerdict.BAD,
            ImportVerdict.NO_ACCOUNT,
            ImportVerdict.NO_PACK,
            ImportVerdict.REFUNDED,
            ImportVerdict.CHANGED,
            ImportVerdict.NEW,
            ImportVerdict.PASSED_OVER,
            ImportVerdict.KNOWN);

    private final Map<ImportVerdict, List<ImportedRow>> rows = new EnumMap<>(ImportVerdict.class);
    private final Map<ImportVerdict, Long> counts = new EnumMap<>(ImportVerdict.class);

    @Override
    public void accept(ImportedRow row) {
        List<ImportedRow> same = rows.computeIfAbsent(row.verdict(), verdict -> new ArrayList<>());
        if (same.size() < MOST) {
            same.add(row);
        }
        counts.merge(row.verdict(), 1L, Long::sum);
    }

    long count(ImportVerdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The verdicts that some row has, in the order in which they are shown. */
    List<ImportVerdict> verdicts() {
        return ORDER.stream().filter(verdict -> count(verdict) > 0).toList();
    }

    /** @param verdict null for all @param after how many were shown before; null for none */
    Page<ImportedRow, Integer> page(ImportVerdict verdict, Integer after, int limit) {
        List<ImportedRow> all = verdicts().stream()
                .filter(each -> verdict == null || each == verdict)
                .flatMap(each -> rows.get(each).stream())
                .toList();
        int from = after == null ? 0 : after;
        int end = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(Math.min(from, end), end), end < all.size() ? end : null);
    }
}
