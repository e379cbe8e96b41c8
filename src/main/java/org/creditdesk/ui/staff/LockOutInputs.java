package org.creditdesk.ui.staff;

import java.util.List;
import org.creditdesk.redeem.LockOutLimits;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;

/** What locks an account out, and for how long, as it is typed. */
final class LockOutInputs implements SettingInputs<LockOutLimits> {
    private final NumberInput failures = new NumberInput(1, LockOutLimits.MOST_FAILURES);
    private final NumberInput typingErrors = new NumberInput(1, LockOutLimits.MOST_TYPING_ERRORS);
    private final NumberInput withinMinutes = new NumberInput(1, LockOutLimits.MOST_MINUTES);
    private final NumberInput minutes = new NumberInput(1, LockOutLimits.MOST_MINUTES);

    @Override
    public List<Field<String>> fields() {
        return NumberInput.fields(failures, typingErrors, withinMinutes, minutes);
    }

    @Override
    public void show(LockOutLimits held) {
        failures.show(held.failures());
        typingErrors.show(held.typingErrors());
        withinMinutes.show(held.withinMinutes());
        minutes.show(held.minutes());
    }

    @Override
    public String complain() {
        return NumberInput.complain(failures, typingErrors, withinMinutes, minutes);
    }

    @Override
    public LockOutLimits read() {
        return new LockOutLimits(failures.read(), withinMinutes.read(), minutes.read(), typingErrors.read());
    }

    @Override
    public String button(LockOutLimits wanted) {
        return wanted == null
                ? Texts.of("settings.lock_out.save")
                : Texts.of("settings.lock_out.save_this", wanted.failures(), wanted.minutes());
    }

    @Override
    public String held(LockOutLimits held) {
        return Texts.of(
                "settings.lock_out.held",
                held.failures(),
                held.typingErrors(),
                Formats.number(held.withinMinutes()),
                held.minutes());
    }

    NumberInput failures() {
        return failures;
    }

    NumberInput typingErrors() {
        return typingErrors;
    }

    NumberInput withinMinutes() {
        return withinMinutes;
    }

    NumberInput minutes() {
        return minutes;
    }
}
