package org.creditdesk.ui.audit;

import org.creditdesk.ui.kit.Controllers;
import org.creditdesk.ui.kit.Wing;
import org.creditdesk.ui.kit.Workplace;

/** Proving that the ledger is in order. */
public final class AuditWing implements Wing {
    @Override
    public void register(Controllers controllers, Workplace place) {}
}
