package org.creditdesk.ui.promo;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/** What the form of a campaign does, whether it creates or changes one. */
interface CampaignFormModel {
    CampaignForm form();

    void save();

    ReadOnlyBooleanProperty workingProperty();

    /** Why the button is disabled; null when it is not. */
    ReadOnlyStringProperty blockedProperty();

    /** What the button says it will do. */
    ReadOnlyStringProperty buttonProperty();

    /** Why the last attempt failed; null when it did not. */
    ReadOnlyStringProperty failureProperty();
}
