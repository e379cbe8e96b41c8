package org.creditdesk.ui.accounts;

import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** Finding accounts, and the file of one. */
public final class AccountsWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {}
}
