package org.creditdesk.ui.cases;

import java.util.EnumSet;
import java.util.Set;
import org.creditdesk.casefile.TimelineKind;

/** What of a timeline can be chosen by one chip. */
enum TimelineGroup {
    CREDITS("mdmz-toll", TimelineKind.ENTRY, TimelineKind.MOVE),
    RECEIPTS("mdmz-receipt", TimelineKind.RECEIPT),
    CODES("mdal-confirmation_number", TimelineKind.ATTEMPT, TimelineKind.LOCK_OUT, TimelineKind.LIFT),
    REQUESTS("mdal-assignment_turned_in", TimelineKind.REQUEST, TimelineKind.DECISION),
    NOTES("mdal-edit", TimelineKind.NOTE),
    ADDRESSES("mdal-alternate_email", TimelineKind.EMAIL);

    private final String icon;
    private final Set<TimelineKind> kinds;

    TimelineGroup(String icon, TimelineKind first, TimelineKind... others) {
        this.icon = icon;
        this.kinds = EnumSet.of(first, others);
    }

    String icon() {
        return icon;
    }

    Set<TimelineKind> kinds() {
        return kinds;
    }

    /** The one that a kind belongs to. */
    static TimelineGroup of(TimelineKind kind) {
        return EnumSet.allOf(TimelineGroup.class).stream()
                .filter(group -> group.kinds.contains(kind))
                .findFirst()
                .orElseThrow();
    }
}
