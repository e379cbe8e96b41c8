package org.creditdesk.ui.staff;

import java.util.List;
import org.creditdesk.adjust.Reason;
import org.creditdesk.app.Desk;
import org.creditdesk.staff.HeldLimits;
import org.creditdesk.staff.Limits;

/** What the settings screen needs of the desk; blocks. */
interface SettingsDesk {
    List<Reason> reasons();

    Reason save(Reason wanted);

    List<HeldLimits> limits();

    HeldLimits set(String holder, Limits limits);

    HeldLimits clear(String member);

    int requestDays();

    int setRequestDays(int days);

    long batchesAbove();

    long setBatchesAbove(long credits);

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
            public HeldLimits set(String holder, Limits limits) {
                return desk.staffLimits().set(holder, limits);
            }

            @Override
            public HeldLimits clear(String member) {
                return desk.staffLimits().clear(member);
            }

            @Override
            public int requestDays() {
                return desk.staffLimits().requestDays();
            }

            @Override
            public int setRequestDays(int days) {
                return desk.staffLimits().setRequestDays(days);
            }

            @Override
            public long batchesAbove() {
                return desk.staffLimits().batchesAbove();
            }

            @Override
            public long setBatchesAbove(long credits) {
                return desk.staffLimits().setBatchesAbove(credits);
            }
        };
    }
}
