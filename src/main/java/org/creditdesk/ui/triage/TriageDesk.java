package org.creditdesk.ui.triage;

import org.creditdesk.reconcile.Fixed;
import org.creditdesk.triage.Judgement;
import org.creditdesk.triage.Triage;

/** What the screen of a message needs of the desk; blocks. */
interface TriageDesk {
    Judged judge(String message);

    Fixed apply(Judgement judgement);

    static TriageDesk of(Triage triage) {
        return new TriageDesk() {
            @Override
            public Judged judge(String message) {
                Judgement judgement = triage.of(message);
                return new Judged(judgement, triage.approval(judgement));
            }

            @Override
            public Fixed apply(Judgement judgement) {
                return triage.apply(judgement);
            }
        };
    }
}
