package org.creditdesk.ui.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditdesk.adjust.Reason;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.HeldLimits;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Role;

/** Settings that last as long as a test. */
final class MemorySettings implements SettingsDesk {
    static final HeldLimits SUPPORT = new HeldLimits(
            "SUPPORT", null, Role.SUPPORT, true, new Limits(200L, 1_000L, null, 0L), Instant.EPOCH, null);
    static final HeldLimits SAM =
            new HeldLimits("sam", "Sam", Role.SUPPORT, true, new Limits(10L, 20L, 30L, 0L), Instant.EPOCH, "owner");

    final List<Reason> catalogue = new ArrayList<>(
            List.of(new Reason("GOODWILL", "A gesture", false, true, 1), new Reason("OUTAGE", "Down", false, true, 2)));
    final List<Reason> saved = new ArrayList<>();
    final List<Limits> set = new ArrayList<>();
    final List<String> cleared = new ArrayList<>();
    Problem failure;
    List<HeldLimits> held = List.of(SUPPORT, SAM);
    int days = 14;
    long batches = 50_000_000;

    @Override
    public List<Reason> reasons() {
        return catalogue;
    }

    @Override
    public Reason save(Reason wanted) {
        if (failure != null) {
            throw failure;
        }
        saved.add(wanted);
        return wanted;
    }

    @Override
    public List<HeldLimits> limits() {
        return held;
    }

    private void refuseOther(HeldLimits seen) {
        if (!held.contains(seen)) {
            throw Problem.refused("LIMITS_CHANGED");
        }
    }

    @Override
    public HeldLimits set(HeldLimits seen, Limits limits) {
        refuseOther(seen);
        set.add(limits);
        return SAM;
    }

    @Override
    public HeldLimits clear(HeldLimits seen) {
        refuseOther(seen);
        cleared.add(seen.holder());
        return SAM;
    }

    private static void refuseOther(long seen, long now) {
        if (seen != now) {
            throw Problem.refused("NUMBER_CHANGED", String.valueOf(now));
        }
    }

    @Override
    public int requestDays() {
        return days;
    }

    @Override
    public int setRequestDays(int seen, int wanted) {
        refuseOther(seen, days);
        days = wanted;
        return wanted;
    }

    @Override
    public long batchesAbove() {
        return batches;
    }

    @Override
    public long setBatchesAbove(long seen, long wanted) {
        refuseOther(seen, batches);
        batches = wanted;
        return wanted;
    }
}
