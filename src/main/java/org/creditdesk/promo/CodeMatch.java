package org.creditdesk.promo;

import org.creditdesk.code.CodeKind;

/**
 * An issued code that a look-up found.
 *
 * @param canonical to ask for its details with; never shown to who may not see codes
 * @param shown as this member may see it
 * @param credits what it is worth
 */
public record CodeMatch(
        String canonical, String shown, long batchId, String campaign, CodeKind kind, long credits, CodeState state) {}
