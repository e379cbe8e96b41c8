package org.creditdesk.ui.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditdesk.audit.Event;
import org.creditdesk.text.Texts;
import org.creditdesk.ui.kit.Formats;

/** An event in words. What came from outside is shown with what cannot be seen in it. */
final class EventWords {
    private static final String NOTHING = "–";

    private EventWords() {}

    /**
     * One thing about an event.
     *
     * @param exact whether every character of the value tells, as in an ID
     */
    record Fact(String id, String value, boolean exact) {
        String name() {
            return Texts.of("audit.fact." + id);
        }
    }

    /** Everything there is about it. */
    static List<Fact> facts(Event event) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("at", Formats.exact(event.at()), false));
        facts.add(new Fact("actor", Texts.of("audit.who", event.actor(), Formats.visible(event.host())), false));
        facts.add(new Fact("command", event.command(), false));
        facts.add(new Fact("subject", Formats.visible(event.subject()), false));
        facts.add(new Fact("outcome", outcome(event), false));
        if (event.reason() != null) {
            facts.add(new Fact("reason", event.reason(), true));
        }
        if (event.before() != null || event.after() != null) {
            facts.add(new Fact("change", change(event), false));
        }
        if (event.accountId() != null) {
            facts.add(new Fact("account", account(event), false));
        }
        if (event.requestId() != null) {
            facts.add(new Fact("request", event.requestId().toString(), true));
        }
        facts.add(new Fact("id", String.valueOf(event.id()), true));
        return List.copyOf(facts);
    }

    private static String account(Event event) {
        return event.email() == null
                ? String.valueOf(event.accountId())
                : Texts.of("audit.account", event.email(), String.valueOf(event.accountId()));
    }

    static String outcome(Event event) {
        return Texts.of(event.done() ? "audit.done" : "audit.refused");
    }

    /** Before → after; a dash for what there was not. */
    static String change(Event event) {
        return Texts.of("audit.change", orNothing(event.before()), orNothing(event.after()));
    }

    private static String orNothing(String value) {
        return value == null ? NOTHING : Formats.visible(value);
    }

    /** One line to paste, such as into a ticket. */
    static String line(Event event) {
        return Stream.of(
                        Formats.exact(event.at()),
                        event.actor(),
                        event.command(),
                        Formats.visible(event.subject()),
                        event.email(),
                        outcome(event),
                        event.reason(),
                        event.before() == null && event.after() == null ? null : change(event),
                        event.requestId() == null
                                ? null
                                : Texts.of("audit.request", event.requestId().toString()))
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }

    /** All facts, a line each. */
    static String whole(Event event) {
        return facts(event).stream()
                .map(fact -> fact.name() + ": " + fact.value())
                .collect(Collectors.joining("\n"));
    }
}
