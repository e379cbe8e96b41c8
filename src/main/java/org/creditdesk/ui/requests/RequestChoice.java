package org.creditdesk.ui.requests;

import java.util.Arrays;
import java.util.List;
import org.creditdesk.adjust.RequestFilter;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;

/** Which requests are listed. */
enum RequestChoice {
    OPEN(RequestState.PENDING),
    MINE(null),
    APPROVED(RequestState.APPROVED),
    REJECTED(RequestState.REJECTED),
    WITHDRAWN(RequestState.WITHDRAWN),
    EXPIRED(RequestState.EXPIRED),
    ALL(null);

    private final RequestState state;

    RequestChoice(RequestState state) {
        this.state = state;
    }

    /** Who asks and does not decide sees what they asked for; who does neither reads everything. */
    static boolean seesOwnOnly(Member member) {
        return member.may(Permission.COMPENSATE) && !member.may(Permission.APPROVE);
    }

    /** Those that make sense for a member, the first one first. */
    static List<RequestChoice> of(Member member) {
        return Arrays.stream(values())
                .filter(choice -> choice != MINE || member.may(Permission.APPROVE))
                .toList();
    }

    RequestFilter filter(Member member) {
        boolean mine = this == MINE || seesOwnOnly(member);
        boolean toDecide = this == OPEN && member.may(Permission.APPROVE);
        return new RequestFilter(state, mine ? member.name() : null, toDecide ? member.name() : null, null);
    }

    /** Whether the rows can be in different states. */
    boolean isMixed() {
        return state == null;
    }
}
