package org.creditdesk.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeKind;
import org.creditdesk.ledger.VerifyReport;
import org.creditdesk.lookup.Found;
import org.creditdesk.lookup.Why;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.BatchPlan;
import org.creditdesk.promo.BatchState;
import org.creditdesk.promo.ExportFormat;
import org.creditdesk.promo.NewCampaign;
import org.creditdesk.redeem.Answer;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's main job from end to end through the services, by the people whose job it is. */
@OnBothStores
class MainJobTest {
    private final StoreKind kind;

    @TempDir
    Path folder;

    MainJobTest(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void fromTheCustomersEmailToTheRedeemedCode() throws Exception {
        try (TestStore store = TestStores.fresh(kind)) {
            long ana = TestAccounts.add(store, "Ana.García@studio.example", "Ana García", "DE");
            long luc = TestAccounts.add(store, "luc@atelier.example", "Luc Martin", "FR");
            try (Desk sam = store.desk(Role.SUPPORT)) {
                findAndCompensate(sam, ana);
            }
            List<String> codes;
            try (Desk mia = store.desk(Role.MARKETING)) {
                codes = generate(mia);
            }
            try (Desk sam = store.desk(Role.SUPPORT)) {
                redeem(sam, ana, luc, codes);
            }
            try (Desk aldo = store.desk(Role.AUDITOR)) {
                VerifyReport report = aldo.verification().verify(Progress.NONE);
                assertEquals(List.of(), report.problems());
                assertTrue(report.ok());
                assertEquals(2, report.accounts());
                assertEquals(2, report.entries());
            }
        }
    }

    private static void findAndCompensate(Desk sam, long ana) {
        Found found = sam.search().find("ana.ga", 20);
        assertEquals(Why.EMAIL, found.accounts().get(0).why());
        assertEquals(ana, found.accounts().get(0).page().rows().get(0).id());
        assertEquals(0, sam.accounts().header(ana).balance());

        UUID request = UUID.randomUUID();
        var fifty = new Compensation(request, ana, 50, null, new Because("GOODWILL", null, null, "Sorry!", null));
        assertEquals(50, sam.adjustments().preview(fifty).after());
        Adjusted posted = sam.adjustments().make(fifty);
        Adjusted again = sam.adjustments().make(fifty);
        assertEquals(50, posted.balance());
        assertFalse(posted.replayed());
        assertTrue(again.replayed());
        assertEquals(posted.entry(), again.entry());
        assertEquals(50, sam.accounts().header(ana).balance());
        assertEquals(1, sam.ledger().entries(ana, null, 10).rows().size());
    }

    private List<String> generate(Desk mia) throws Exception {
        mia.campaigns()
                .create(new NewCampaign(
                        UUID.randomUUID(),
                        "Spring sale",
                        "Bring them back",
                        ZoneId.of("Europe/Berlin"),
                        null,
                        null,
                        null));
        var plan = new BatchPlan(
                UUID.randomUUID(),
                "spring sale",
                CodeKind.PROMO,
                1_000,
                150,
                null,
                "DE,AT",
                List.of(),
                null,
                null,
                1,
                1,
                true);
        assertEquals(List.of(), mia.batches().check(plan));
        Batch batch = mia.batches().generate(plan, Progress.NONE);
        assertEquals(BatchState.ACTIVE, batch.state());
        assertEquals(batch.id(), mia.batches().generate(plan, Progress.NONE).id());
        Path file = folder.resolve("codes.csv");
        assertEquals(1_000, mia.export().export(batch.id(), ExportFormat.CSV, file, Progress.NONE));
        List<String> codes = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertEquals(1_000, new HashSet<>(codes).size());
        return codes;
    }

    private static void redeem(Desk sam, long ana, long luc, List<String> codes) {
        UUID request = UUID.randomUUID();
        String pasted = "\u200B" + codes.get(0).toLowerCase() + "\u00A0\u2060\uFEFF";
        Answer answer = sam.redemptions().redeem(request, ana, pasted);
        assertEquals("Applied – +150 credits added.", answer.message());
        assertEquals(200, answer.balance());
        assertTrue(sam.redemptions().redeem(request, ana, pasted).replayed());

        Answer again = sam.redemptions().redeem(UUID.randomUUID(), ana, codes.get(0));
        assertEquals("Invalid or expired code.", again.message());
        assertEquals(Outcome.ALREADY_REDEEMED_BY_ACCOUNT, again.outcome());
        Answer elsewhere = sam.redemptions().redeem(UUID.randomUUID(), luc, codes.get(1));
        assertEquals("Invalid or expired code.", elsewhere.message());
        assertEquals(Outcome.REGION_NOT_ALLOWED, elsewhere.outcome());
        assertEquals(200, sam.accounts().header(ana).balance());
        assertEquals(0, sam.accounts().header(luc).balance());
    }
}
