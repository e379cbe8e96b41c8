package org.creditdesk.ui.tour;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.creditdesk.text.Texts;

/** The main job, stop by stop, as support and marketing do it. */
final class Stops {
    private static final String ACCOUNT = "ana.garcia@studio.example";

    private final Hands hands;
    private final Path folder;
    private final List<Stop> stops = new ArrayList<>();

    private Stops(Hands hands, Path folder) {
        this.hands = hands;
        this.folder = folder;
    }

    static List<Stop> of(Hands hands, Path folder) {
        var stops = new Stops(hands, folder);
        stops.support();
        return List.copyOf(stops.stops);
    }

    private void stop(String name, Runnable act, BooleanSupplier reached) {
        stops.add(new Stop(name, Texts.of("tour." + name.replace('-', '_')), act, reached));
    }

    private void support() {
        stop("find", () -> {}, () -> hands.sees("find-lesson"));
        stop(
                "search",
                () -> hands.type("search", ACCOUNT.substring(0, 5)),
                () -> hands.sees("find-results") && hands.reads("find-results", ACCOUNT));
        stop(
                "account",
                () -> {
                    hands.find("find-results", ListView.class)
                            .getSelectionModel()
                            .select(1);
                    hands.press("find-results", KeyCode.ENTER);
                },
                () -> hands.sees("account-balance") && hands.reads("account-email", ACCOUNT));
        stop("compensation", this::fillInCompensation, () -> !hands.find(
                        "compensation-give", javafx.scene.control.Button.class)
                .isDisabled());
        stop("compensated", () -> hands.click("compensation-give"), () -> hands.reads("account-entries", "+50"));
    }

    private void fillInCompensation() {
        hands.click("account-compensate");
        hands.type("compensation-credits", "50");
        hands.choose("compensation-reason", "GOODWILL");
        hands.type("compensation-customer-note", Texts.of("tour.customer_note"));
    }
}
