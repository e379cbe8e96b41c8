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
    private static final double WIDE = 280;
    private static final double NARROW = 132;

    private final List<Node> facts = new ArrayList<>();

    private RequestFacts() {}

    static List<Node> of(AdjustmentRequest request, Instant now) {
        var all = new RequestFacts();
        Because because = request.because();
        all.wide("exceeded", RequestWords.exceeded(request));
        all.wide("made", Texts.of("request_fact.by_at", request.madeBy(), Formats.moment(request.madeAt())));
        all.narrow("reason", Formats.reason(because.reason()));
        all.narrow("ticket", because.ticket());
        all.wide("internal_note", because.internalNote());
        all.wide("customer_note", because.customerNote());
        all.wide("incident", because.incident());
        all.narrow("target", request.target() == null ? null : request.target().toString());
        all.narrow("entry", request.entry() == null ? null : request.entry().toString());
        all.wide("credits_expire", Formats.exact(request.creditsExpire()));
        if (request.state() == RequestState.PENDING) {
            all.wide("expires", RequestWords.waits(request, now));
        }
        return all.facts;
    }

    private void wide(String id, String words) {
        add(id, words, WIDE);
    }

    /** Two of them beside each other. */
    private void narrow(String id, String words) {
        add(id, words, NARROW);
    }

    private void add(String id, String words, double width) {
        if (words != null && !words.isBlank()) {
            FactPair fact = FactPair.of("request-fact-" + id.replace('_', '-'), Texts.of("request_fact." + id), words);
            fact.setPrefWidth(width);
            facts.add(fact);
        }
    }
}
