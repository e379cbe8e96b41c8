package org.creditdesk.ui.staff;

import javafx.fxml.FXML;
import org.creditdesk.receipt.CheckoutPage;
import org.creditdesk.ui.kit.FormField;
import org.creditdesk.ui.kit.ScreenView;

/** Where customers buy credits, and where alone that may be. */
final class CheckoutPageView implements ScreenView {
    @FXML
    private FormField domain;

    @FXML
    private FormField url;

    @FXML
    private SettingBarView barController;

    /** Called once, by the screen that this is a part of. */
    void follow(SettingForm<CheckoutPage> form) {
        var inputs = (CheckoutInputs) form.inputs();
        barController.follow(form, "checkout-page");
        barController.bind(domain, inputs.domain());
        barController.bind(url, inputs.url());
    }
}
