package org.creditdesk.redeem;

import java.time.ZoneId;

/**
 * The issued code that an autopsy found.
 *
 * @param shown as this member may see it
 * @param zone of the campaign
 */
public record AutopsyCode(String shown, long batchId, long campaignId, String campaign, long credits, ZoneId zone) {}
