package org.creditdesk.ui.requests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.creditdesk.adjust.AdjustmentRequest;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.FactPair;
import org.creditdesk.ui.kit.Formats;

/** What there is to know about a request, each with its name above it. */
final class RequestFacts {
    private final List<Node> facts = new ArrayList<>();

    private RequestFacts() {}

    static List<Node> of(AdjustmentRequest request, Instant now) {
        var all = new RequestFacts();
        Because because = request.because();
        all.add("made", Texts.of("request_fact.by_at", request.madeBy(), Formats.moment(request.madeAt())));
        all.add("exceeded", RequestWords.exceeded(request));
        all.add("reason", Formats.reason(because.reason()));
        all.add("ticket", because.ticket());
        all.add("incident", because.incident());
        all.add("internal_note", because.internalNote());
        all.add("customer_note", because.customerNote());
        all.add("target", request.target() == null ? null : request.target().toString());
        all.add("credits_expire", Formats.exact(request.creditsExpire()));
        if (request.state() == RequestState.PENDING) {
            all.add("expires", RequestWords.waits(request, now));
        }
        all.add("entry", request.entry() == null ? null : request.entry().toString());
        return all.facts;
    }

    private void add(String id, String words) {
        if (words != null && !words.isBlank()) {
            facts.add(FactPair.of("request-fact-" + id.replace('_', '-'), Texts.of("request_fact." + id), words));
        }
    }
}
