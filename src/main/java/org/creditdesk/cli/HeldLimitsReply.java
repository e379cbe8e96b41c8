package org.creditdesk.cli;

import java.time.Instant;
import java.util.List;
import org.creditdesk.staff.HeldLimits;
import org.creditdesk.staff.Role;
import org.creditdesk.text.Texts;

/** What holds for a role or a member; limits are null where there is none. */
record HeldLimitsReply(
        String holder,
        Role role,
        boolean own,
        Long perGrant,
        Long perDay,
        Long perAccount,
        Long approveUpTo,
        Instant since,
        String setBy)
        implements Reply {
    static HeldLimitsReply of(HeldLimits held) {
        return new HeldLimitsReply(
                held.holder(),
                held.role(),
                held.own(),
                held.limits().perGrant(),
                held.limits().perDay(),
                held.limits().perAccount(),
                held.limits().approveUpTo(),
                held.since(),
                held.setBy());
    }

    List<String> cells() {
        return List.of(
                holder,
                shown(perGrant),
                shown(perDay),
                shown(perAccount),
                shown(approveUpTo),
                own ? Texts.of("cli.limits.own") : role.name(),
                FoundSheet.orDash(DisplayText.minute(since)),
                FoundSheet.orDash(setBy));
    }

    private static String shown(Long limit) {
        return limit == null ? Texts.of("cli.limits.none") : DisplayText.number(limit);
    }

    @Override
    public void print(Sheet sheet) {
        sheet.text("cli.limits.hold", holder, shown(perGrant), shown(perDay), shown(perAccount), shown(approveUpTo));
        if (!own) {
            sheet.text("cli.limits.of_role", role.name());
        }
    }
}
