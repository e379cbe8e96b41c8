package org.creditdesk.ui.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.creditdesk.receipt.CheckoutPage;
import org.creditdesk.redeem.LockOutLimits;
import org.creditdesk.redeem.SignalLimits;

/** What owners decide about redeeming, as long as a test. */
final class MemoryRules {
    final Held<LockOutLimits> lockOut = new Held<>(new LockOutLimits(3, 10, 15, 10));
    final Held<CheckoutPage> checkout =
            new Held<>(new CheckoutPage("https://pay.studio.example/credits", "studio.example"));
    final Held<SignalLimits> signals = new Held<>(new SignalLimits(20, 30, 5, 1, 5, 50, 50));

    RulesDesk desk() {
        return new RulesDesk(lockOut, checkout, signals);
    }

    static final class Held<T> implements SettingForm.Source<T> {
        final List<T> changes = new ArrayList<>();
        T value;

        Held(T value) {
            this.value = value;
        }

        @Override
        public T now() {
            return value;
        }

        @Override
        public T change(UnaryOperator<T> change) {
            value = change.apply(value);
            changes.add(value);
            return value;
        }
    }
}
