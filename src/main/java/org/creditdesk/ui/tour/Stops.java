package org.creditdesk.ui.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.creditdesk.text.Texts;

/** The main job, stop by stop, as support and marketing do it. */
final class Stops {
    private static final String GERMAN = "kaethe_koehler44@studio.example";
    private static final String FRENCH = "benoit.delacroix@studio.example";
    /** Bought 500 credits and has spent most of them. */
    private static final String PARTLY_SPENT = "lena.brandt@mail.example";

    /** Guesses codes. */
    private static final String LOCKED_OUT = "noah.weber@inbox.test";

    private static final String CAMPAIGN = "Thank you, studios";

    private final Hands hands;
    private final Path folder;
    private final List<Stop> stops = new ArrayList<>();

    private Stops(Hands hands, Path folder) {
        this.hands = hands;
        this.folder = folder;
    }

    static List<Stop> of(Hands hands, Path folder) {
        var stops = new Stops(hands, folder);
        stops.findAndCompensate();
        stops.takeBack();
        stops.decide();
        stops.generate();
        stops.redeem();
        stops.incidents();
        stops.settings();
        return List.copyOf(stops.stops);
    }

    private void stop(String name, Runnable act, BooleanSupplier reached) {
        stops.add(new Stop(name, Texts.of("tour." + name.replace('-', '_')), act, reached));
    }

    private boolean isEnabled(String id) {
        return hands.sees(id) && !hands.find(id, Button.class).isDisabled();
    }

    private void findAndCompensate() {
        stop("find", () -> {}, () -> hands.sees("find-lesson"));
        stop("search", () -> hands.type("search", "@studio.ex"), () -> hands.reads("find-results", GERMAN));
        stop(
                "narrower",
                () -> hands.type("search", "kaethe_"),
                () -> hands.reads("find-results", GERMAN) && !hands.reads("find-results", FRENCH));
        stop("account", this::openFirst, () -> hands.reads("account-email", GERMAN));
        stop("form", () -> hands.click("account-compensate"), () -> hands.offers("change-reason", "GOODWILL"));
        stop("compensation", this::fillInCompensation, () -> isEnabled("change-make"));
        stop("compensated", () -> hands.click("change-make"), () -> hands.reads("account-entries", "+50"));
    }

    private void takeBack() {
        stop("correct", () -> hands.click("account-correct"), () -> hands.offers("change-reason", "BILLING"));
        stop(
                "correction",
                () -> {
                    hands.type("change-credits", "-30");
                    hands.choose("change-reason", "OTHER");
                    hands.type("change-internal-note", Texts.of("tour.internal_note"));
                },
                () -> isEnabled("change-make"));
        stop("spent", () -> hands.type("search", PARTLY_SPENT), () -> hands.reads("find-results", PARTLY_SPENT));
        stop("spent-account", this::openFirst, () -> hands.reads("account-entries", "+500"));
        stop(
                "reversal",
                () -> {
                    hands.selectRow("account-entries-rows", "+500");
                    hands.click("account-reverse");
                },
                () -> hands.sees("change-alternative"));
    }

    private void decide() {
        signIn("approver", "suri");
        stop("requests", () -> hands.click("rail-requests"), () -> isEnabled("request-approve"));
        stop(
                "approved",
                () -> hands.click("request-approve"),
                () -> hands.reads("toasts", "Approved") && isEnabled("request-approve"));
    }

    private void openFirst() {
        hands.find("find-results", ListView.class).getSelectionModel().select(1);
        hands.press("find-results", KeyCode.ENTER);
    }

    private void fillInCompensation() {
        hands.type("change-credits", "50");
        hands.choose("change-reason", "GOODWILL");
        hands.type("change-customer-note", Texts.of("tour.customer_note"));
    }

    private void generate() {
        signIn("marketing", "mia");
        stop("campaigns", () -> hands.click("rail-campaigns"), () -> hands.reads("campaigns-table", "2"));
        stop(
                "new-campaign",
                () -> {
                    hands.click("campaigns-new");
                    hands.type("campaign-name", CAMPAIGN);
                },
                () -> isEnabled("campaign-create"));
        stop("campaign", () -> hands.click("campaign-create"), () -> hands.reads("campaign-title", CAMPAIGN));
        stop("design", () -> hands.click("campaign-design-batch"), () -> hands.sees("design-count"));
        stop("designed", this::fillInDesign, () -> isEnabled("design-generate"));
        stop("generated", () -> hands.click("design-generate"), () -> isEnabled("generation-open"));
        stop(
                "batch",
                () -> hands.click("generation-open"),
                () -> hands.sees("batch-facts") && isEnabled("batch-export") && hands.reads("batch-codes", "-"));
        stop("exported", () -> hands.click("batch-export"), () -> exported() != null && hands.sees("batch-exported"));
    }

    private void signIn(String name, String user) {
        stop(name, () -> hands.click("switch-member"), () -> {
            if (hands.sees("sign-in-user") && !hands.reads("sign-in-user", user)) {
                hands.type("sign-in-user", user);
                hands.type("sign-in-password", "sample");
                hands.click("sign-in-button");
            }
            return hands.sees("find-lesson");
        });
    }

    private void fillInDesign() {
        hands.type("design-count", "1000");
        hands.type("design-credits", "150");
        hands.type("design-per-account", "1");
        for (String country : List.of("DE", "AT")) {
            hands.type("design-regions-search", country);
            hands.press("design-regions-search", KeyCode.ENTER);
        }
    }

    private void redeem() {
        signIn("support", "sam");
        redeem("applied", GERMAN, 1, "redeem-message", Texts.of("redeem.applied", "150"));
        redeem("again", GERMAN, 1, "redeem-message", Texts.of("redeem.rejected"));
        redeem("elsewhere", FRENCH, 2, "redeem-outcome", Texts.of("redeem.outcome.region_not_allowed"));
        stop(
                "audit",
                () -> hands.click("rail-audit"),
                () -> hands.offers("audit-actor", "mia") && hands.reads("audit-facts", "redeem"));
        stop(
                "audit-refused",
                () -> hands.choose("audit-outcome", Texts.of("audit.refused")),
                () -> hands.reads("audit-facts", Texts.of("audit.refused")));
        stop(
                "ledger-check",
                () -> {
                    hands.click("audit-check-ledger");
                    hands.click("ledger-check-start");
                },
                () -> hands.reads("ledger-check-notice", Texts.of("checkstate.in_order")));
        liftLockOut();
    }

    private void liftLockOut() {
        stop(
                "locked-out",
                () -> type(LOCKED_OUT, 2),
                () -> hands.reads("autopsy-headline", Texts.of("redeem.outcome.locked_out")));
        stop(
                "lift",
                () -> hands.type("autopsy-lift-reason", Texts.of("tour.lift_reason")),
                () -> isEnabled("autopsy-lift"));
        stop("lifted", () -> hands.click("autopsy-lift"), () -> hands.reads("toasts", LOCKED_OUT));
    }

    private void incidents() {
        signIn("supervisor", "suri");
        stop("incidents", () -> hands.click("rail-incidents"), () -> hands.sees("incidents-new"));
        stop("new-incident", this::fillInIncident, () -> isEnabled("incident-save"));
        stop("affected", () -> hands.click("incident-save"), () -> hands.reads("affected-table", "@"));
    }

    private void fillInIncident() {
        hands.click("incidents-new");
        hands.type("incident-name", Texts.of("tour.outage"));
        hands.find("incident-start-day", DatePicker.class)
                .setValue(LocalDate.now().minusDays(60));
    }

    private void settings() {
        signIn("owner", "owner");
        stop("reasons", () -> hands.click("rail-settings"), () -> hands.reads("reasons-table", "GOODWILL"));
        stop(
                "limits",
                () -> {
                    hands.find("settings-tabs", TabPane.class)
                            .getSelectionModel()
                            .select(1);
                    hands.find("limits-table-rows", TableView.class)
                            .getSelectionModel()
                            .select(1);
                    hands.press("limits-table-rows", KeyCode.ENTER);
                },
                () -> hands.sees("limits-save"));
    }

    private void redeem(String name, String email, int line, String where, String answer) {
        stop(name + "-code", () -> type(email, line), () -> isEnabled("redeem-button"));
        stop(name, () -> hands.click("redeem-button"), () -> hands.reads(where, answer));
    }

    /** With what an email adds to a code: a zero-width space, a no-break space. */
    private void type(String email, int line) {
        if (!hands.sees("redeem-email")) {
            hands.click("rail-redeem");
        }
        hands.type("redeem-email", email);
        hands.type("redeem-code", "\u200B" + code(line) + "\u00A0");
    }

    private String code(int line) {
        try (Stream<String> lines = Files.lines(exported())) {
            String row = lines.skip(line).findFirst().orElseThrow();
            return row.substring(0, row.indexOf(','));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The exported file; null while there is none. */
    private Path exported() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .findFirst()
                    .orElse(null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
