package org.creditdesk.ui.audit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.creditdesk.audit.Event;

/** What there is to know about an event, each with its name above it. */
final class EventFacts {
    private EventFacts() {}

    static List<Node> of(Event event) {
        return EventWords.facts(event).stream().map(EventFacts::pair).toList();
    }

    private static Node pair(EventWords.Fact fact) {
        var name = new Label(fact.name());
        name.getStyleClass().add("caption");
        var value = new Label(fact.value());
        value.setId("audit-fact-" + fact.id());
        value.setWrapText(true);
        if (fact.exact()) {
            value.getStyleClass().addAll("code", "small");
        }
        if (fact.id().equals("outcome")) {
            value.getStyleClass().add("section");
        }
        var pair = new VBox(name, value);
        pair.getStyleClass().add("fact-pair");
        return pair;
    }
}
