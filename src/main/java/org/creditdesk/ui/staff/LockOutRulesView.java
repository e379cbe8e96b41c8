package org.creditdesk.ui.staff;

import javafx.fxml.FXML;
import org.creditdesk.redeem.LockOutLimits;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.ScreenView;

/** What locks an account out, and for how long. */
final class LockOutRulesView implements ScreenView {
    @FXML
    private FormField failures;

    @FXML
    private FormField typingErrors;

    @FXML
    private FormField withinMinutes;

    @FXML
    private FormField minutes;

    @FXML
    private SettingBarView barController;

    /** Called once, by the screen that this is a part of. */
    void follow(SettingForm<LockOutLimits> form) {
        var inputs = (LockOutInputs) form.inputs();
        barController.follow(form, "lock-out");
        barController.bind(failures, inputs.failures());
        barController.bind(typingErrors, inputs.typingErrors());
        barController.bind(withinMinutes, inputs.withinMinutes());
        barController.bind(minutes, inputs.minutes());
    }

    @Override
    public void focusContent() {
        failures.getControl().requestFocus();
    }
}
