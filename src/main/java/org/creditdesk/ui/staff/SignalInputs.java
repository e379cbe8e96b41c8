package org.creditdesk.ui.staff;

import static org.creditdesk.redeem.SignalLimits.MOST;
import static org.creditdesk.redeem.SignalLimits.MOST_TIMES;
import static org.creditdesk.redeem.SignalLimits.WHOLE;

import java.util.List;
import org.creditdesk.redeem.SignalLimits;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Field;
import org.creditdesk.ui.kit.Formats;

/** From when on the redeeming of a batch looks odd, as it is typed. */
final class SignalInputs implements SettingInputs<SignalLimits> {
    private final NumberInput sameHourAccounts = new NumberInput(2, MOST);
    private final NumberInput sameHourPercent = new NumberInput(1, WHOLE);
    private final NumberInput aliasAccounts = new NumberInput(2, MOST);
    private final NumberInput earlyRedemptions = new NumberInput(1, MOST);
    private final NumberInput attemptsTimes = new NumberInput(2, MOST_TIMES);
    private final NumberInput attemptsLeast = new NumberInput(2, MOST);
    private final NumberInput grownPercent = new NumberInput(1, MOST_TIMES);

    /** As they stand on the screen. */
    NumberInput[] inputs() {
        return new NumberInput[] {
            sameHourAccounts,
            sameHourPercent,
            aliasAccounts,
            earlyRedemptions,
            attemptsTimes,
            attemptsLeast,
            grownPercent
        };
    }

    @Override
    public List<Field<String>> fields() {
        return NumberInput.fields(inputs());
    }

    @Override
    public void show(SignalLimits held) {
        sameHourAccounts.show(held.sameHourAccounts());
        sameHourPercent.show(held.sameHourPercent());
        aliasAccounts.show(held.aliasAccounts());
        earlyRedemptions.show(held.earlyRedemptions());
        attemptsTimes.show(held.attemptsTimes());
        attemptsLeast.show(held.attemptsLeast());
        grownPercent.show(held.grownPercent());
    }

    @Override
    public String complain() {
        return NumberInput.complain(inputs());
    }

    @Override
    public SignalLimits read() {
        return new SignalLimits(
                sameHourAccounts.read(),
                sameHourPercent.read(),
                aliasAccounts.read(),
                earlyRedemptions.read(),
                attemptsTimes.read(),
                attemptsLeast.read(),
                grownPercent.read());
    }

    @Override
    public String button(SignalLimits wanted) {
        return Texts.of("settings.signals.save");
    }

    @Override
    public String held(SignalLimits held) {
        return Texts.of(
                "settings.signals.held",
                Formats.number(held.sameHourAccounts()),
                held.sameHourPercent(),
                Formats.number(held.aliasAccounts()),
                held.earlyRedemptions(),
                held.attemptsTimes(),
                Formats.number(held.attemptsLeast()),
                held.grownPercent());
    }
}
