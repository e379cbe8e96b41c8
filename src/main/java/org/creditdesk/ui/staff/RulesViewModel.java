package org.creditdesk.ui.staff;

import java.util.List;
import org.creditdesk.receipt.CheckoutPage;
import org.creditdesk.redeem.LockOutLimits;
import org.creditdesk.redeem.SignalLimits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;
import org.creditdesk.ui.kit.Toasts;
import org.creditdesk.ui.kit.WorkRunner;

/** What owners decide about redeeming: lock-outs, the checkout page, and what looks odd. */
final class RulesViewModel {
    private final SettingForm<LockOutLimits> lockOut;
    private final SettingForm<CheckoutPage> checkout;
    private final SettingForm<SignalLimits> signals;
    private final String noPermission;

    RulesViewModel(RulesDesk desk, WorkRunner runner, Member member, Toasts toasts) {
        this.noPermission = member.may(Permission.MANAGE_LIMITS)
                ? null
                : Texts.of("settings.rules.no_right", member.displayName(), Formats.word(member.role()));
        this.lockOut = new SettingForm<>(desk.lockOut(), new LockOutInputs(), runner, noPermission, toasts);
        this.checkout = new SettingForm<>(desk.checkout(), new CheckoutInputs(), runner, noPermission, toasts);
        this.signals = new SettingForm<>(desk.signals(), new SignalInputs(), runner, noPermission, toasts);
    }

    private List<SettingForm<?>> all() {
        return List.of(lockOut, checkout, signals);
    }

    void load() {
        all().forEach(SettingForm::load);
    }

    /** Each that was changed, as a command of its own. */
    void save() {
        all().forEach(SettingForm::save);
    }

    void stop() {
        all().forEach(SettingForm::stop);
    }

    SettingForm<LockOutLimits> lockOut() {
        return lockOut;
    }

    SettingForm<CheckoutPage> checkout() {
        return checkout;
    }

    SettingForm<SignalLimits> signals() {
        return signals;
    }

    /** Why this member may only look; null for owners. */
    String noPermission() {
        return noPermission;
    }
}
