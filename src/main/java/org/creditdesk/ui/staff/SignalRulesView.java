package org.creditdesk.ui.staff;

import java.util.List;
import javafx.fxml.FXML;
import org.creditdesk.redeem.SignalLimits;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.ScreenView;

/** From when on the redeeming of a batch looks odd. */
final class SignalRulesView implements ScreenView {
    /** As the inputs stand. */
    @FXML
    private List<FormField> fields;

    @FXML
    private SettingBarView barController;

    /** Called once, by the screen that this is a part of. */
    void follow(SettingForm<SignalLimits> form) {
        NumberInput[] inputs = ((SignalInputs) form.inputs()).inputs();
        barController.follow(form, "signal-rules");
        for (int i = 0; i < inputs.length; i++) {
            barController.bind(fields.get(i), inputs[i]);
        }
    }
}
