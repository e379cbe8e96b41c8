package org.creditdesk.ui.promo;

import org.creditdesk.promo.Approval;
import org.creditdesk.promo.Batch;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/**
 * What a member can do with a batch that waits for approval.
 *
 * @param verb what the button says that approval will do
 * @param obstacle why this member cannot decide; empty when they can
 */
record BatchStand(String verb, String obstacle) {
    static BatchStand of(Batch batch, Member member) {
        return new BatchStand(Texts.of("promo.waiting.approve", total(batch)), obstacle(batch, member));
    }

    private static String obstacle(Batch batch, Member member) {
        if (batch.approval() != Approval.PENDING) {
            return Texts.of("promo.waiting.decided", Formats.word(batch.approval()));
        }
        if (batch.createdBy().equals(member.name())) {
            return Texts.of("promo.waiting.own");
        }
        return member.may(Permission.APPROVE)
                ? ""
                : Texts.of("promo.waiting.no-right", member.displayName(), Formats.word(member.role()));
    }

    /** Credits at stake. A batch is never stored with more than can be counted. */
    static long total(Batch batch) {
        try {
            return Math.multiplyExact(Math.multiplyExact(batch.planned(), batch.credits()), (long) batch.perCode());
        } catch (ArithmeticException beyondCounting) {
            return Long.MAX_VALUE;
        }
    }

    boolean canDecide() {
        return obstacle.isEmpty();
    }
}
