package org.creditdesk.ui.staff;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.creditdesk.app.Desk;
import org.creditdesk.receipt.CheckoutPage;
import org.creditdesk.redeem.LockOutLimits;
import org.creditdesk.redeem.SignalLimits;

/** What owners decide about redeeming. */
record RulesDesk(
        SettingForm.Source<LockOutLimits> lockOut,
        SettingForm.Source<CheckoutPage> checkout,
        SettingForm.Source<SignalLimits> signals) {
    static RulesDesk of(Desk desk) {
        return new RulesDesk(
                source(desk.lockOutSettings()::limits, desk.lockOutSettings()::change),
                source(desk.checkout()::page, desk.checkout()::change),
                source(desk.signalSettings()::limits, desk.signalSettings()::change));
    }

    private static <T> SettingForm.Source<T> source(Supplier<T> now, Function<UnaryOperator<T>, T> change) {
        return new SettingForm.Source<>() {
            @Override
            public T now() {
                return now.get();
            }

            @Override
            public T change(UnaryOperator<T> wanted) {
                return change.apply(wanted);
            }
        };
    }
}
