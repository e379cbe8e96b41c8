package org.creditdesk.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.VerifyReport;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.Campaign;
import org.creditdesk.redeem.Attempt;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Credentials;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's main job from end to end through the real window, with keyboard and mouse. */
@OnBothStores
class WindowJourneyTest {
    private static final String GERMAN = "Ana.García@studio.example";
    private static final String FRENCH = "luc@atelier.example";
    private static final String APPLIED = "Applied – +150 credits added.";
    private static final String REJECTED = "Invalid or expired code.";

    private final StoreKind kind;

    @TempDir
    Path folder;

    WindowJourneyTest(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void fromTheCustomersEmailToTheRedeemedCode() throws Exception {
        try (TestStore store = TestStores.fresh(kind)) {
            long ana = TestAccounts.add(store, GERMAN, "Ana García", "DE");
            long luc = TestAccounts.add(store, FRENCH, "Luc Martin", "FR");
            try (OpenWindow window = OpenWindow.on(store, folder)) {
                window.walk("main-job", clerk -> {
                    signIn(clerk, store, Role.SUPPORT);
                    findAndCompensate(clerk);
                    clerk.click("switch-member");
                    signIn(clerk, store, Role.MARKETING);
                    createCampaign(clerk);
                    generateAndExport(clerk);
                    clerk.click("switch-member");
                    signIn(clerk, store, Role.SUPPORT);
                    redeem(clerk, exportedCodes());
                    checkLedger(clerk);
                });
            }
            try (Desk aldo = store.desk(Role.AUDITOR)) {
                assertGenerated(aldo);
                assertBooked(aldo, ana, luc);
            }
        }
    }

    @Test
    void compensatesWithoutTheMouse() throws Exception {
        try (TestStore store = TestStores.fresh(kind)) {
            long ana = TestAccounts.add(store, GERMAN, "Ana García", "DE");
            TestAccounts.add(store, FRENCH, "Luc Martin", "FR");
            try (OpenWindow window = OpenWindow.on(store, folder)) {
                window.walk("keyboard", clerk -> {
                    signIn(clerk, store, Role.SUPPORT);
                    clerk.keys();
                    clerk.type("ana.g");
                    clerk.awaitText("find-results", GERMAN);
                    clerk.press(KeyCode.DOWN);
                    clerk.press(KeyCode.ENTER);
                    clerk.awaitFocus("account-entries");
                    clerk.press(KeyCode.C);
                    clerk.awaitFocus("change-credits");
                    clerk.type("50");
                    clerk.press(KeyCode.TAB);
                    clerk.press(KeyCode.DOWN);
                    clerk.awaitEnabled("change-make");
                    clerk.press(KeyCode.ENTER);
                    clerk.awaitText("account-balance", "50");
                    // Five letters, Down, Enter; C; two digits; Tab, Down for the first reason; Enter.
                    assertEquals(13, clerk.keys(), "keys from an empty search to credits given");
                });
            }
            try (Desk aldo = store.desk(Role.AUDITOR)) {
                assertEquals(50, aldo.accounts().header(ana).balance());
            }
        }
    }

    private static void signIn(Clerk clerk, TestStore store, Role role) {
        Credentials member = store.credentials(role);
        clerk.signIn(member.user(), member.password());
    }

    private static void findAndCompensate(Clerk clerk) throws Exception {
        clerk.press(KeyCode.CONTROL, KeyCode.K);
        clerk.type("ana.g");
        clerk.awaitText("find-results", GERMAN);
        clerk.press(KeyCode.DOWN);
        clerk.press(KeyCode.ENTER);
        clerk.awaitText("account-email", GERMAN);
        clerk.awaitText("account-balance", "0");
        clerk.click("account-compensate");
        clerk.awaitFocus("change-credits");
        clerk.type("50");
        clerk.press(KeyCode.TAB);
        clerk.press(KeyCode.DOWN);
        clerk.press(KeyCode.TAB);
        clerk.press(KeyCode.TAB);
        clerk.type("Sorry for the wait!");
        clerk.clickTwiceAtOnce("change-make");
        clerk.awaitText("account-balance", "50");
        clerk.awaitText("account-entries", "+50");
    }

    private static void createCampaign(Clerk clerk) {
        clerk.click("rail-campaigns");
        clerk.awaitFocus("campaigns-table");
        clerk.press(KeyCode.CONTROL, KeyCode.N);
        clerk.awaitFocus("campaign-name");
        clerk.type("Thank you, studios");
        clerk.awaitEnabled("campaign-create");
        clerk.press(KeyCode.CONTROL, KeyCode.ENTER);
        clerk.awaitText("campaign-title", "Thank you, studios");
    }

    private void generateAndExport(Clerk clerk) {
        clerk.press(KeyCode.CONTROL, KeyCode.N);
        clerk.click("design-count");
        clerk.type("1000");
        clerk.press(KeyCode.TAB);
        clerk.type("150");
        clerk.click("design-regions-search");
        clerk.type("Germany");
        clerk.press(KeyCode.ENTER);
        clerk.type("Austria");
        clerk.press(KeyCode.ENTER);
        clerk.awaitText("design-at-stake", "150,000");
        clerk.awaitEnabled("design-generate");
        clerk.press(KeyCode.CONTROL, KeyCode.ENTER);
        clerk.awaitEnabled("generation-open");
        clerk.press(KeyCode.CONTROL, KeyCode.O);
        clerk.awaitEnabled("batch-export");
        clerk.press(KeyCode.CONTROL, KeyCode.E);
        clerk.awaitText("batch-exported-text", "1,000");
    }

    private List<String> exportedCodes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(each -> each.toString().endsWith(".csv"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        }
    }

    private static void redeem(Clerk clerk, List<String> codes) throws Exception {
        assertEquals(1_000, new HashSet<>(codes).size());
        clerk.click("rail-redeem");
        clerk.awaitFocus("redeem-email");
        redeem(clerk, GERMAN, codes.get(0) + "\u00A0\u200B\u2060\uFEFF");
        clerk.awaitText("redeem-message", APPLIED);
        clerk.awaitText("redeem-balance", "200");
        redeem(clerk, GERMAN, codes.get(0));
        clerk.awaitText("redeem-message", REJECTED);
        redeem(clerk, FRENCH, codes.get(1));
        clerk.awaitText("redeem-outcome", "region");
        clerk.awaitText("redeem-message", REJECTED);
    }

    /** As a customer's message brings it: pasted, with what the mail program has added. */
    private static void redeem(Clerk clerk, String email, String code) throws Exception {
        clerk.click("redeem-email");
        clerk.press(KeyCode.CONTROL, KeyCode.A);
        clerk.type(email);
        clerk.press(KeyCode.ENTER);
        clerk.awaitFocus("redeem-code");
        clerk.press(KeyCode.CONTROL, KeyCode.A);
        clerk.paste(code);
        clerk.awaitEnabled("redeem-button");
        clerk.press(KeyCode.ENTER);
    }

    private static void checkLedger(Clerk clerk) {
        clerk.click("rail-audit");
        clerk.click("audit-check-ledger");
        clerk.click("ledger-check-start");
        clerk.awaitText("ledger-check-notice", "All in order");
        clerk.awaitText("ledger-check-notice", "2 accounts and 2 entries were recomputed.");
    }

    private static void assertGenerated(Desk aldo) {
        Campaign campaign = aldo.campaigns().byName("Thank you, studios");
        List<Batch> batches = aldo.campaigns().batches(campaign.id(), null, 10).rows();
        assertEquals(1, batches.size());
        assertEquals("Austria, Germany", batches.get(0).regions());
        assertEquals(1_000, batches.get(0).generated());
        assertEquals(150, batches.get(0).credits());
        assertEquals(1, batches.get(0).redeemed());
    }

    private static void assertBooked(Desk aldo, long ana, long luc) {
        assertEquals(200, aldo.accounts().header(ana).balance());
        assertEquals(0, aldo.accounts().header(luc).balance());
        List<Entry> entries = aldo.ledger().entries(ana, null, 10).rows();
        assertEquals(
                List.of(50L),
                entries.stream()
                        .filter(entry -> entry.kind() == EntryKind.COMPENSATION)
                        .map(Entry::amount)
                        .toList());
        assertEquals(2, entries.size());
        assertEquals(List.of(Outcome.ALREADY_REDEEMED_BY_ACCOUNT, Outcome.APPLIED), outcomes(aldo, ana));
        assertEquals(List.of(Outcome.REGION_NOT_ALLOWED), outcomes(aldo, luc));
        VerifyReport report = aldo.verification().verify(Progress.NONE);
        assertEquals(List.of(), report.problems());
        assertTrue(report.ok());
    }

    private static List<Outcome> outcomes(Desk aldo, long account) {
        return aldo.redemptions().attempts(account, null, 10).rows().stream()
                .map(Attempt::outcome)
                .toList();
    }
}
