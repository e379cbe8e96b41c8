package org.creditdesk.ui.staff;

import java.util.List;
import org.creditdesk.adjust.Reason;
import org.creditdesk.app.Desk;
import org.creditdesk.staff.HeldLimits;
import org.creditdesk.staff.Limits;

/** What the settings screen needs of the desk; blocks. What was seen is refused to be set where it holds no longer. */
interface SettingsDesk {
    List<Reason> reasons();

    Reason save(Reason wanted);

    List<HeldLimits> limits();

    HeldLimits set(HeldLimits seen, Limits limits);

    HeldLimits clear(HeldLimits seen);

    int requestDays();

    int setRequestDays(int seen, int days);

    long batchesAbove();

    long setBatchesAbove(long seen, long credits);

    static SettingsDesk of(Desk desk) {
        return new SettingsDesk() {
            @Override
            public List<Reason> reasons() {
                return desk.reasons().all();
            }

            @Override
            public Reason save(Reason wanted) {
                return desk.reasons().save(wanted);
            }

            @Override
            public List<HeldLimits> limits() {
                return desk.staffLimits().all();
            }

            @Override
            public HeldLimits set(HeldLimits seen, Limits limits) {
                return desk.staffLimits().change(seen, limits);
            }

            @Override
            public HeldLimits clear(HeldLimits seen) {
                return desk.staffLimits().clear(seen);
            }

            @Override
            public int requestDays() {
                return desk.staffLimits().requestDays();
            }

            @Override
            public int setRequestDays(int seen, int days) {
                return desk.staffLimits().setRequestDays(seen, days);
            }

            @Override
            public long batchesAbove() {
                return desk.staffLimits().batchesAbove();
            }

            @Override
            public long setBatchesAbove(long seen, long credits) {
                return desk.staffLimits().setBatchesAbove(seen, credits);
            }
        };
    }
}
