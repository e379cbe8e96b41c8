package org.creditdesk.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.adjust.Correction;
import org.creditdesk.adjust.RequestFilter;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Credentials;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credits moved by hand through the real window: asked for, approved, corrected, reversed, voided. */
@OnBothStores
class ByHandJourneyTest {
    private static final String ANA = "ana.garcia@studio.example";

    private final StoreKind kind;

    @TempDir
    Path folder;

    ByHandJourneyTest(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void whatIsAboveTheLimitIsApprovedWithoutTheMouse() throws Exception {
        try (TestStore store = TestStores.fresh(kind)) {
            long ana = TestAccounts.add(store, ANA, "Ana García", "DE");
            try (OpenWindow window = OpenWindow.on(store, folder)) {
                window.walk("approval", clerk -> {
                    signIn(clerk, store, Role.SUPPORT);
                    ask(clerk);
                    clerk.click("switch-member");
                    signIn(clerk, store, Role.SUPERVISOR);
                    clerk.awaitText("rail-requests", "1");
                    clerk.keys();
                    clerk.press(KeyCode.ALT, KeyCode.DIGIT6);
                    clerk.awaitFocus("requests-queue");
                    clerk.awaitText("request-after", "500");
                    clerk.awaitEnabled("request-approve");
                    clerk.awaitText("request-approve", "Approve: give 500 credits to " + ANA);
                    clerk.press(KeyCode.A);
                    clerk.awaitText("requests-queue", "Nothing waits for you");
                    assertEquals(2, clerk.keys(), "keys from anywhere to the first request approved");
                });
            }
            try (Desk aldo = store.desk(Role.AUDITOR)) {
                assertEquals(500, aldo.accounts().header(ana).balance());
                assertEquals(1, aldo.ledger().entries(ana, null, 10).rows().size());
                assertEquals(
                        1,
                        aldo.requests()
                                .page(RequestFilter.in(RequestState.APPROVED), null, 10)
                                .rows()
                                .size());
                assertTrue(aldo.verification().verify(Progress.NONE).ok());
            }
        }
    }

    private static void ask(Clerk clerk) {
        openAccount(clerk);
        clerk.press(KeyCode.C);
        clerk.awaitFocus("change-credits");
        clerk.type("500");
        clerk.press(KeyCode.TAB);
        clerk.press(KeyCode.DOWN);
        clerk.awaitText("change-approval", "above your limit");
        clerk.awaitText("change-make", "Ask for approval of 500 credits for " + ANA);
        clerk.awaitEnabled("change-make");
        clerk.press(KeyCode.ENTER);
        clerk.awaitText("toasts", "waits for somebody else");
        clerk.awaitText("account-balance", "0");
        // Somebody who begins the same again sees that it was asked for.
        clerk.awaitFocus("account-entries");
        clerk.press(KeyCode.C);
        clerk.awaitFocus("change-credits");
        clerk.type("50");
        clerk.awaitText("change-similar", "+500");
        clerk.press(KeyCode.ESCAPE);
    }

    private static void openAccount(Clerk clerk) {
        clerk.type("ana.g");
        clerk.awaitText("find-results", ANA);
        clerk.press(KeyCode.DOWN);
        clerk.press(KeyCode.ENTER);
        clerk.awaitFocus("account-entries");
    }

    @Test
    void correctsReversesAndVoidsWhatIsLeft() throws Exception {
        try (TestStore store = TestStores.fresh(kind)) {
            long ana = TestAccounts.add(store, ANA, "Ana García", "DE");
            try (Desk sam = store.desk(Role.SUPPORT)) {
                give(sam, ana, 100);
                take(sam, ana, 60);
            }
            try (OpenWindow window = OpenWindow.on(store, folder)) {
                window.walk("by-hand", clerk -> {
                    signIn(clerk, store, Role.SUPERVISOR);
                    openAccount(clerk);
                    correct(clerk);
                    reverseThat(clerk);
                    voidWhatIsLeft(clerk);
                });
            }
            try (Desk aldo = store.desk(Role.AUDITOR)) {
                List<Entry> entries = aldo.ledger().entries(ana, null, 10).rows();
                assertEquals(
                        List.of(-40L, -30L, 30L, -60L, 100L),
                        entries.stream().map(Entry::amount).toList());
                assertEquals(
                        new EntryId(ana, 4),
                        aldo.ledger().detail(new EntryId(ana, 3)).reversedBy());
                assertTrue(aldo.verification().verify(Progress.NONE).ok());
            }
        }
    }

    private static void give(Desk desk, long account, long credits) {
        desk.adjustments().make(new Compensation(UUID.randomUUID(), account, credits, null, Because.of("GOODWILL")));
    }

    private static void take(Desk desk, long account, long credits) {
        desk.adjustments().make(new Correction(UUID.randomUUID(), account, -credits, null, Because.of("GOODWILL")));
    }

    private static void correct(Clerk clerk) {
        clerk.press(KeyCode.CONTROL, KeyCode.E);
        clerk.awaitFocus("change-credits");
        clerk.type("-50");
        clerk.awaitText("change-obstacle", "40");
        clerk.press(KeyCode.CONTROL, KeyCode.A);
        clerk.type("30");
        clerk.press(KeyCode.TAB);
        clerk.press(KeyCode.DOWN);
        clerk.awaitText("change-make", "Add 30 credits to " + ANA);
        clerk.awaitEnabled("change-make");
        clerk.press(KeyCode.ENTER);
        clerk.awaitText("account-balance", "70");
    }

    /** The newest entry: the correction. */
    private static void reverseThat(Clerk clerk) {
        clerk.awaitText("account-entries", "+30");
        clerk.awaitFocus("account-entries");
        clerk.press(KeyCode.HOME);
        clerk.press(KeyCode.R);
        clerk.awaitFocus("change-reason");
        clerk.press(KeyCode.DOWN);
        clerk.awaitText("change-make", "Reverse entry 3: take 30 credits from " + ANA);
        clerk.awaitEnabled("change-make");
        clerk.press(KeyCode.ENTER);
        clerk.awaitText("account-balance", "40");
        clerk.awaitText("account-entries", "reversed by entry 4");
        clerk.awaitText("account-entries", "reverses entry 3");
    }

    /** The first entry gave 100, of which 60 are spent: it cannot be reversed, and Enter voids the rest instead. */
    private static void voidWhatIsLeft(Clerk clerk) {
        clerk.awaitFocus("account-entries");
        clerk.press(KeyCode.END);
        clerk.press(KeyCode.R);
        clerk.awaitText("change-about", "60 are used up, 40 are left");
        clerk.awaitFocus("change-reason");
        clerk.press(KeyCode.DOWN);
        clerk.awaitText("change-alternative", "Void the 40 that are left");
        clerk.press(KeyCode.ENTER);
        clerk.awaitText("change-make", "Void 40 credits of " + ANA);
        clerk.awaitEnabled("change-make");
        clerk.press(KeyCode.ENTER);
        clerk.awaitText("toasts", "Voided 40 credits of entry 1");
    }

    private static void signIn(Clerk clerk, TestStore store, Role role) {
        Credentials member = store.credentials(role);
        clerk.signIn(member.user(), member.password());
    }
}
