package org.creditdesk.ui.staff;

import org.creditdesk.staff.Member;
import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** Staff and settings. */
public final class StaffWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {
        SettingsDesk desk = SettingsDesk.of(place.desk());
        Member member = place.desk().member();
        controllers
                .add(SettingsView.class, route -> new SettingsView())
                .add(
                        ReasonsView.class,
                        route -> new ReasonsView(new ReasonsViewModel(desk, place.work(), member), place))
                .add(LimitsView.class, route -> new LimitsView(new LimitsViewModel(desk, place.work(), member), place));
        controllers.add(
                PacksView.class,
                route -> new PacksView(
                        new PacksViewModel(PacksDesk.of(place.desk()), place.work(), member, place.toasts()), place));
        registerRules(controllers, place, RulesDesk.of(place.desk()));
    }

    /** With rules from elsewhere. */
    static void registerRules(Controllers controllers, Workplace place, RulesDesk rules) {
        Member member = place.desk().member();
        controllers
                .add(
                        RulesView.class,
                        route -> new RulesView(new RulesViewModel(rules, place.work(), member, place.toasts())))
                .add(LockOutRulesView.class, route -> new LockOutRulesView())
                .add(CheckoutPageView.class, route -> new CheckoutPageView())
                .add(SignalRulesView.class, route -> new SignalRulesView())
                .add(SettingBarView.class, route -> new SettingBarView());
    }
}
