package org.creditdesk.triage;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.CodeList;
import org.creditdesk.reconcile.Evidence;
import org.creditdesk.reconcile.Fixed;
import org.creditdesk.reconcile.Reconciliation;
import org.creditdesk.store.Store;

/** Answers a customer's message with one verdict, what proves it, and one prepared fix. */
public final class Triage {
    private final Reconciliation reconciliation;
    private final Enquiry enquiry;
    private final Clock clock;

    public Triage(Store store, CodeList codes, Reconciliation reconciliation, Clock clock) {
        this.reconciliation = reconciliation;
        this.enquiry = new Enquiry(store, codes, reconciliation);
        this.clock = clock;
    }

    /** Reads a message, looks up what stands in it by its keys, and judges; changes nothing. */
    public Judgement of(String text) {
        Instant now = clock.instant();
        Message message = MessageReader.read(text, now.atZone(ZoneOffset.UTC).toLocalDate());
        return new Judge(enquiry.about(message, now), now).judge();
    }

    /**
     * Does what was prepared; once, however often it is asked for.
     *
     * @throws Problem NOTHING_PREPARED, and as {@link Reconciliation#fix}
     */
    public Fixed apply(Judgement judgement) {
        if (!judgement.hasFix()) {
            throw Problem.refused("NOTHING_PREPARED");
        }
        Evidence evidence = judgement.receipt();
        return reconciliation.fix(evidence.receipt().id(), evidence.need());
    }

    /** The sentence why somebody else would have to approve what was prepared; null where it would be done at once. */
    public String approval(Judgement judgement) {
        return judgement.hasFix() ? reconciliation.approval(judgement.receipt()) : null;
    }
}
