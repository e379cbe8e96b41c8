package org.creditdesk.promo;

import java.time.LocalDate;
import java.util.List;

/**
 * Redemptions over time, in the campaign's zone, without gaps.
 *
 * @param weekly whether a slot is a week (from Monday on) instead of a day: where days would be too many
 * @param earlier redemptions before the first slot
 * @param slots none where nothing was redeemed
 */
public record Timeline(boolean weekly, List<Slot> slots, long earlier) {
    /** @param first its first day */
    public record Slot(LocalDate first, long redemptions) {}
}
