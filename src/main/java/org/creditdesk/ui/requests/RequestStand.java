package org.creditdesk.ui.requests;

import org.creditdesk.adjust.AdjustmentRequest;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;

/**
 * What a member can do with a request at this moment.
 *
 * @param verb what the button says that approval will do
 * @param obstacle why it cannot be approved; empty when it can
 * @param refused whether the obstacle is a rule that says no
 * @param rejectable whether the member may say no
 * @param withdrawable whether it is the member's own and still open
 * @param outcome how it ended; empty while it is open
 */
record RequestStand(
        String verb, String obstacle, boolean refused, boolean rejectable, boolean withdrawable, String outcome) {
    /** @param preview null while it is not known what approval would do */
    static RequestStand of(AdjustmentRequest request, Preview preview, Member member) {
        boolean open = request.state() == RequestState.PENDING;
        boolean own = request.madeBy().equals(member.name());
        boolean decides = open && !own && member.may(Permission.APPROVE);
        String obstacle = decides ? obstacle(preview) : open ? Texts.of(whyNot(own)) : "";
        return new RequestStand(
                RequestWords.verb(request),
                obstacle,
                decides && preview != null && !preview.isAllowed(),
                decides,
                open && own,
                RequestWords.outcome(request));
    }

    private static String whyNot(boolean own) {
        return own ? "requests.own" : "requests.not_permitted";
    }

    private static String obstacle(Preview preview) {
        if (preview == null) {
            return Texts.of("requests.checking");
        }
        return preview.isAllowed() ? "" : preview.refusal();
    }

    boolean isOpen() {
        return outcome.isEmpty();
    }

    boolean canBeApproved() {
        return isOpen() && obstacle.isEmpty();
    }
}
