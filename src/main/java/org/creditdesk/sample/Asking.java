package org.creditdesk.sample;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditdesk.adjust.AdjustRows;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditRows;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Step;

/** What staff asked others to approve: {@code requests.csv}, after the accounts that it is about were played. */
final class Asking {
    private static final Duration WAITS = Duration.ofDays(14);

    private final Map<String, Customer> customers;
    private final Chunk chunk;
    private final Ids ids;
    private final Days days;
    private final Incidents incidents;

    Asking(List<Customer> customers, Chunk chunk, Ids ids, Days days, Incidents incidents) {
        this.customers = customers.stream().collect(Collectors.toMap(Customer::email, Function.identity()));
        this.chunk = chunk;
        this.ids = ids;
        this.days = days;
        this.incidents = incidents;
    }

    void ask() {
        SampleFile.read("requests.csv", line -> line).forEach(this::ask);
    }

    private void ask(Line line) {
        Customer customer = customers.get(line.text("account"));
        if (customer == null) {
            throw line.wrong("account", null);
        }
        RequestState state = line.oneOf(RequestState.class, "state");
        Instant made = days.ago(line.count("made_days_ago"), line.time("made_time"));
        Entry posted = state == RequestState.APPROVED ? posted(customer, line) : null;
        AdjustRows.NewRequest request = new AdjustRows.NewRequest(
                ++ids.request,
                posted == null ? request(ids.request) : posted.requestId(),
                line.oneOf(EntryKind.class, "kind"),
                customer.id(),
                line.count("credits"),
                posted == null ? null : posted.expires(),
                null,
                line.text("reason"),
                posted == null ? line.text("internal_note") : posted.internalNote(),
                posted == null ? line.text("customer_note") : posted.customerNote(),
                line.text("ticket"),
                incidents.named(line),
                line.text("exceeded"),
                state,
                line.text("made_by"),
                made,
                made.plus(WAITS),
                state == RequestState.PENDING ? null : decision(line, posted));
        chunk.requests.add(request);
        record(request);
    }

    private AdjustRows.Decision decision(Line line, Entry posted) {
        return new AdjustRows.Decision(
                line.text("decided_by"), decidedAt(line), line.text("why"), posted == null ? null : posted.id());
    }

    private Instant decidedAt(Line line) {
        return days.ago(line.count("decided_days_ago"), line.time("decided_time"));
    }

    /** The entry is told in {@code ledger.csv}; it was posted at the moment of the decision. */
    private Entry posted(Customer customer, Line line) {
        return chunk.books.stream()
                .filter(loaded -> loaded.book().account() == customer.id())
                .flatMap(loaded -> loaded.steps().stream())
                .map(Step::entry)
                .filter(entry -> entry.at().equals(decidedAt(line)) && entry.amount() == line.count("credits"))
                .findFirst()
                .orElseThrow(() -> line.wrong("decided_time", null));
    }

    private static UUID request(long number) {
        return UUID.nameUUIDFromBytes(("sample request " + number).getBytes(StandardCharsets.UTF_8));
    }

    /** An approval is on record with the entry that it posted. */
    private void record(AdjustRows.NewRequest request) {
        String subject = "request " + request.id();
        String pending = RequestState.PENDING.name();
        AuditEvent asked = AuditEvent.done(
                        "request compensate",
                        subject + ", " + request.amount() + " credits",
                        request.account(),
                        null,
                        pending,
                        request.requestId())
                .because(request.reason());
        event(asked, request.madeBy(), request.madeAt());
        if (request.state() == RequestState.REJECTED || request.state() == RequestState.WITHDRAWN) {
            AuditEvent decided = AuditEvent.done(
                    request.state() == RequestState.REJECTED ? "reject" : "withdraw",
                    subject,
                    request.account(),
                    pending,
                    request.state().name(),
                    request.requestId());
            event(decided, request.decision().by(), request.decision().at());
        }
    }

    private void event(AuditEvent event, String actor, Instant at) {
        chunk.events.add(new AuditRows.NewEvent(ids.event++, event, actor, StaffWork.COMPUTER, at));
    }
}
