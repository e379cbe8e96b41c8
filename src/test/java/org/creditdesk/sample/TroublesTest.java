package org.creditdesk.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.app.Desk;
import org.creditdesk.app.Desks;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.lookup.Why;
import org.creditdesk.promo.Batch;
import org.creditdesk.promo.Campaign;
import org.creditdesk.promo.Figures;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.redeem.Signal;
import org.creditdesk.redeem.SignalKind;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The troubles that sample-data/README.md promises are there, and are found with the emails that it names. */
class TroublesTest {
    private static TestStore store;
    private static Desk desk;

    @BeforeAll
    static void load() {
        store = TestStores.fresh(StoreKind.H2);
        Desks.loadSample(store.address(), store.administrator(), 0, Progress.NONE);
        desk = store.desk(Role.SUPPORT);
    }

    @AfterAll
    static void remove() {
        desk.close();
        store.close();
    }

    private static AccountHeader account(String email) {
        return desk.accounts().header(desk.accounts().byEmail(email));
    }

    private static List<Entry> entries(String email) {
        return desk.ledger().entries(account(email).id(), null, 500).rows();
    }

    private static Receipt newestReceipt(String email) {
        return desk.receipts().ofAccount(account(email).id(), null, 1).rows().get(0);
    }

    @Test
    void aReceiptWasNeverCredited() {
        assertFalse(newestReceipt("lena.brandt@mail.example").isCredited());
    }

    @Test
    void aReceiptWasCreditedTwice() {
        Receipt receipt = newestReceipt("ana.souza@post.example");
        List<EntryKind> named = entries("ana.souza@post.example").stream()
                .filter(entry -> receipt.receipt().equals(entry.receipt()))
                .map(Entry::kind)
                .toList();
        assertEquals(List.of(EntryKind.PURCHASE, EntryKind.COMPENSATION), named);
    }

    @Test
    void aReceiptWasCreditedToAnotherAccount() {
        Receipt receipt = newestReceipt("tomasz.zielinski@mail.example");
        assertEquals(account("t.zielinski@inbox.test").id(), receipt.creditedAccountId());
        assertNotEquals(receipt.accountId(), receipt.creditedAccountId());
    }

    @Test
    void aPaymentWasRefundedAndTheCreditsAreStillThere() {
        assertEquals(
                Receipt.State.REFUNDED,
                newestReceipt("mehmet.kaya@mail.example").state());
        assertTrue(account("mehmet.kaya@mail.example").balance() > 1_000);
        assertTrue(entries("chloe.martin@post.example").stream().anyMatch(entry -> entry.reverses() != null));
    }

    @Test
    void anAccountIsLockedOutAfterThreeFailures() {
        AccountHeader noah = account("noah.weber@inbox.test");
        assertTrue(noah.lockedUntil().isAfter(Instant.now()));
        assertEquals(
                List.of(Outcome.REVOKED, Outcome.NOT_FOUND, Outcome.NOT_FOUND),
                desk.redemptions().attempts(noah.id(), null, 10).rows().stream()
                        .map(attempt -> attempt.outcome())
                        .toList());
    }

    @Test
    void balancesAreZero() {
        assertEquals(0, account("yuki.tanaka@kumo.test").balance());
        assertEquals(0, account("olga.kravets@post.example").balance());
    }

    @Test
    void emailsChanged() {
        assertEquals(
                "sofia.lindqvist@fjordworks.example",
                account("sofia.berg@mail.example").email());
        assertEquals(
                Why.FORMER_EMAIL,
                desk.search().find("sofia.berg@", 5).accounts().get(0).why());
        assertEquals(
                "Northlight Front Desk", account("hello@northlight.example").name());
    }

    @Test
    void emailsWithPlusSignsForeignDomainsAndInvisibleCharactersAreFound() {
        assertEquals(
                3,
                desk.search()
                        .find("jonas.keller", 9)
                        .accounts()
                        .get(0)
                        .page()
                        .rows()
                        .size());
        assertEquals(
                "Bücherwald Verlag", account("info@xn--bcherwald-q9a.example").name());
        assertEquals("Emma Wilson", account("emma.wilson@mail.example").name());
        assertEquals("Rafael Ortega", account("rafael.ortega@post.example").name());
    }

    @Test
    void grantsExpire() {
        AccountHeader priya = account("priya.raman@mail.example");
        assertTrue(entries("priya.raman@mail.example").stream().anyMatch(entry -> entry.kind() == EntryKind.EXPIRY));
        assertTrue(desk.ledger().openGrants(priya.id(), 10).stream().anyMatch(grant -> grant.expires() != null));
    }

    @Test
    void anAccountIsBlockedAndAnotherHasNoRegion() {
        assertEquals(AccountStatus.BLOCKED, account("viktor.hahn@inbox.test").status());
        assertNull(account("sam.doe@webmail.test").region());
    }

    @Test
    void aTeamSharesADomain() {
        assertTrue(desk.search()
                        .find("@studio.example", 20)
                        .accounts()
                        .get(0)
                        .page()
                        .rows()
                        .size()
                >= 8);
    }

    @Test
    void oneBatchShowsASignalAndNoOtherDoes() {
        assertFalse(desk.signals().look());
        List<Signal> signals = desk.signals().list(null, 10).rows();
        assertEquals(1, signals.size());
        assertEquals(SignalKind.BEFORE_ANNOUNCEMENT, signals.get(0).kind());
        assertEquals("DACH Launch", signals.get(0).campaign());
        assertTrue(signals.get(0).evidence().part() >= 2);
    }

    @Test
    void campaignsHaveRegionsAndWindows() {
        List<Campaign> campaigns = desk.campaigns().list(null, 10).rows();
        assertEquals(3, campaigns.size());
        assertTrue(campaigns.stream().anyMatch(campaign -> !campaign.active()));
        Campaign dach = desk.campaigns().byName("DACH Launch");
        assertTrue(dach.redeemedCredits() > 0 && dach.ends().isAfter(Instant.now()));
        assertTrue(desk.campaigns().batches(dach.id(), null, 5).rows().stream()
                .anyMatch(batch -> batch.regions().equals("Austria, Germany, Switzerland") && batch.redeemed() > 10));
    }

    @Test
    void batchesWaitBrokeOffAndWereTurnedDown() {
        Map<String, List<Batch>> unfinished = desk.campaigns().list(null, 10).rows().stream()
                .flatMap(campaign -> desk.campaigns().batches(campaign.id(), null, 50).rows().stream())
                .filter(batch -> batch.seal() == null)
                .collect(Collectors.groupingBy(batch -> batch.approval() + " " + batch.state()));
        Batch waiting = unfinished.get("PENDING DRAFT").get(0);
        assertEquals("mia", waiting.createdBy());
        assertTrue(waiting.planned() * waiting.credits() > desk.staffLimits().batchesAbove());
        Batch rejected = unfinished.get("REJECTED DRAFT").get(0);
        assertEquals("suri", rejected.decidedBy());
        assertTrue(rejected.why().contains("5,000 are enough"));
        Batch brokeOff = unfinished.get("NOT_NEEDED GENERATING").get(0);
        assertEquals(17_000, brokeOff.generated());
        assertEquals("17000", value("select count(*) from code where batch_id = " + brokeOff.id()));
        assertEquals(1, unfinished.get("NOT_NEEDED CANCELLED").size());
    }

    @Test
    void anInterruptedGenerationIsResumedToExactlyItsCodes() {
        String id = value("select id from batch where state = 'GENERATING'");
        try (TestStore other = TestStores.fresh(StoreKind.H2)) {
            Desks.loadSample(other.address(), other.administrator(), 0, Progress.NONE);
            try (Desk mia = other.desk(Role.MARKETING)) {
                Batch resumed = mia.batches().resume(Long.parseLong(id), Progress.NONE);
                assertEquals(51_000, resumed.generated());
                assertEquals("51000", other.value("select count(*) from code where batch_id = " + id));
                assertEquals(List.of(), mia.verification().verify(Progress.NONE).problems());
            }
        }
    }

    @Test
    void oneCodeIsUsedByManyAndAnotherBatchIsForAStudio() {
        Campaign welcome = desk.campaigns().byName("Creator Welcome");
        Figures figures = desk.figures().of(welcome.id());
        Batch spring = desk.campaigns().batches(welcome.id(), null, 50).rows().stream()
                .filter(Batch::imported)
                .findFirst()
                .orElseThrow();
        assertTrue(spring.redeemed() > 100, spring::toString);
        assertTrue(figures.timeline().weekly());
        assertTrue(figures.regions().size() > 10);
        assertTrue(figures.funnel().spendingAccounts() > 0);
        assertTrue(figures.cost().lastWeek() > 0, "there is a pace");
        assertTrue(Long.parseLong(value("select count(*) from batch_account")) >= 8);
    }

    @Test
    void theLastChangeOfAPausedBatchCanBeUndone() {
        long press = Long.parseLong(value("select id from batch where state = 'PAUSED'"));
        assertTrue(desk.life().changes(press, null, 5).rows().get(0).undoable());
        assertEquals("7", value("select count(*) from code_export"));
    }

    @Test
    void requestsAreInEveryState() {
        assertEquals("APPROVED,EXPIRED,PENDING,REJECTED,WITHDRAWN", value("""
                select listagg(state, ',') within group (order by state)
                from (select distinct state from adjustment_request)"""));
        assertEquals(
                "3",
                value("select count(*) from adjustment_request where made_by = 'sam' and state = 'PENDING'"
                        + " and expires > current_timestamp"));
    }

    @Test
    void incidentsHitSomebodyWhoHasNothingYet() {
        assertEquals("4", value("select count(*) from incident"));
        assertEquals("georg.pichler@mail.example", value("""
                select distinct m.email from attempt a join incident i
                on a.attempted_at >= i.starts and a.attempted_at < i.ends join account_email m on m.account_id = a.account_id
                where i.name = 'Code form misread codes' and a.outcome = 'ALREADY_REDEEMED_BY_ACCOUNT'
                and not exists (select 1 from ledger_entry e where e.account_id = a.account_id and e.incident_id = i.id)"""));
        assertEquals(
                "2",
                value("select count(distinct e.account_id) from ledger_entry e join incident i"
                        + " on i.id = e.incident_id where i.name like '%down'"));
    }

    private static String value(String sql) {
        return store.value(sql);
    }
}
