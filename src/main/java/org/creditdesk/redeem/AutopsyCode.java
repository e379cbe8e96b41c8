package org.creditdesk.redeem;

import java.time.ZoneId;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.promo.Redeemable;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;

/**
 * The issued code that an autopsy found.
 *
 * @param shown as this member may see it
 * @param zone of the campaign
 */
public record AutopsyCode(String shown, long batchId, long campaignId, String campaign, long credits, ZoneId zone) {
    /** @return null for null */
    static AutopsyCode of(Redeemable code, Member member) {
        return code == null
                ? null
                : new AutopsyCode(
                        member.may(Permission.SEE_CODES) ? code.shown() : CodeFormat.masked(code.canonical()),
                        code.batchId(),
                        code.campaignId(),
                        code.campaign(),
                        code.credits(),
                        code.zone());
    }
}
