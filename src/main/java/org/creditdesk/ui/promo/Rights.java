package org.creditdesk.ui.promo;

import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** Why a member may only look, in a sentence. */
final class Rights {
    private Rights() {}

    /** @return null when the member may */
    static String missing(Member member, Permission permission) {
        return member.may(permission)
                ? null
                : Texts.of(
                        "promo.no-right." + permission.name().toLowerCase(java.util.Locale.ROOT),
                        member.displayName(),
                        Formats.word(member.role()));
    }
}
