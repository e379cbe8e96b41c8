package org.creditdesk.adjust;

import java.util.UUID;

/** A movement of credits by hand that a member of staff asks for. */
public sealed interface Change permits Compensation, Correction, Crediting, Reversal, RollingBack, Voiding {
    /** The same id is posted once, whatever happens in between. */
    UUID requestId();

    Because because();
}
