package org.creditdesk.reconcile;

import java.util.List;

/**
 * What a run over some receipts came to.
 *
 * @param fixed one for each that was reached, in their order
 * @param asked how many were to be fixed
 */
public record FixReport(List<Fixed> fixed, long asked, boolean isCancelled) {
    public FixReport {
        fixed = List.copyOf(fixed);
    }

    /** How many were put right, or written down where nothing can be had. */
    public long done() {
        return fixed.stream()
                .filter(each -> each.problem() == null && !each.isWaiting() && each.remedy() != Remedy.NONE)
                .count();
    }

    public long waiting() {
        return fixed.stream().filter(Fixed::isWaiting).count();
    }

    public long refused() {
        return fixed.stream().filter(each -> each.problem() != null).count();
    }

    public long given() {
        return fixed.stream()
                .mapToLong(Fixed::credits)
                .filter(credits -> credits > 0)
                .sum();
    }

    public long taken() {
        return -fixed.stream()
                .mapToLong(Fixed::credits)
                .filter(credits -> credits < 0)
                .sum();
    }
}
