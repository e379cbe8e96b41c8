package org.creditdesk.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Voiding;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Origin;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.ReceiptQueue;
import org.creditdesk.receipt.Receipts;
import org.creditdesk.reconcile.NamingEntry;
import org.creditdesk.reconcile.Remedy;
import org.creditdesk.redeem.TestCodes;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** From the text of a message to its verdict, what proves it and the fix: one for each verdict and each cause. */
@OnBothStores
class TriageTest {
    /** Signing in takes as long as all the rest, so that all share one store, and each has accounts of its own. */
    private static TestStore store;

    private static Desk suri;
    private static int number;

    private final String receipt;
    private long ana;
    private long luc;

    TriageTest(StoreKind kind) {
        number++;
        // No two are one slip apart.
        receipt = "pi_3Pq" + ("" + (10 + number)).repeat(3) + "X2eZvKYlo2C";
    }

    @BeforeParameterizedClassInvocation
    static void open(StoreKind kind) {
        store = TestStores.fresh(kind);
        suri = store.desk(Role.SUPERVISOR);
        store.execute("insert into pack values ('EUR', 1000, 100, true, 'owner', current_timestamp)");
    }

    @AfterParameterizedClassInvocation
    static void close() {
        List<?> problems = suri.verification().verify(Progress.NONE).problems();
        suri.close();
        store.close();
        assertEquals(List.of(), problems);
    }

    @BeforeEach
    void addAccounts() {
        ana = store.addAccount(ana(), "DE");
        luc = store.addAccount("luc" + number + "@studio.example", "FR");
    }

    private String ana() {
        return "ana" + number + "@studio.example";
    }

    private long bought(long account, String at) {
        store.execute(
                ("insert into receipt (id, provider, receipt, receipt_key, email_at_purchase, email_key, account_id,"
                                + " amount_minor, currency, credits, state, purchased_at, imported_at) values (%d, 'stripe',"
                                + " '%s', '%s', null, null, %d, 1000, 'EUR', 100, 'PAID', timestamp with time zone"
                                + " '%s+00', current_timestamp)")
                        .formatted(number, receipt, Receipts.key(receipt), account, at));
        return number;
    }

    private EntryId credited(long account) {
        EntryId entry = post(
                account,
                Posting.credit(UUID.randomUUID(), EntryKind.PURCHASE, 100, Origin.PURCHASE, null)
                        .naming(receipt));
        store.execute("update receipt set credited_account_id = " + account + ", credited_seq = " + entry.seq()
                + " where id = " + number);
        name(entry);
        return entry;
    }

    private static void name(EntryId entry) {
        store.execute(
                "insert into receipt_entry values (" + number + ", " + entry.account() + ", " + entry.seq() + ")");
        suri.store().write(session -> {
            ReceiptQueue.refresh(session, number);
            return null;
        });
    }

    private static EntryId post(long account, Posting posting) {
        var posts = new Posts(suri.member().name(), Clock.systemUTC());
        return suri.store()
                .write(session -> posts.post(session, account, posting))
                .entry();
    }

    private static Posting given(Instant expires) {
        return Posting.credit(UUID.randomUUID(), EntryKind.COMPENSATION, 50, Origin.COMPENSATION, expires)
                .because("GOODWILL", null, null, null, null);
    }

    private static String minutesAgo(long minutes) {
        return Instant.now()
                .minusSeconds(60 * minutes)
                .toString()
                .replace("T", " ")
                .replace("Z", "");
    }

    private static Judgement judged(String message) {
        return suri.triage().of(message);
    }

    private static long balance(long account) {
        return Long.parseLong(store.value("select balance from account where id = " + account));
    }

    private static List<MismatchCause> causes(Judgement judgement) {
        return judgement.causes().stream().map(Mismatch::cause).toList();
    }

    /** What proves the verdict: the receipt, and the entries that name it, as account, sequence number and amount. */
    private void proves(Judgement judgement, String... entries) {
        assertEquals(receipt, judgement.receipt().receipt().receipt());
        assertEquals(
                List.of(entries),
                judgement.receipt().entries().stream()
                        .map(NamingEntry::entry)
                        .map(entry -> (entry.id().account() == ana ? "ana" : "luc") + " "
                                + entry.id().seq() + " " + entry.amount())
                        .toList());
    }

    /** Twice as it was prepared; the second time nothing happens, and nothing more is prepared then. */
    private void fixes(Judgement judgement, Remedy remedy, long ofAna, long ofLuc) {
        assertEquals(remedy, judgement.receipt().fix().remedy());
        assertEquals(remedy, suri.triage().apply(judgement).remedy());
        assertEquals(List.of(ofAna, ofLuc), List.of(balance(ana), balance(luc)));
        assertEquals(Remedy.NONE, suri.triage().apply(judgement).remedy());
        assertEquals(List.of(ofAna, ofLuc), List.of(balance(ana), balance(luc)));
        assertFalse(judged(receipt).hasFix());
    }

    private static void hasNoFix(Judgement judgement) {
        assertFalse(judgement.hasFix());
        assertEquals(
                "NOTHING_PREPARED",
                assertThrows(Problem.class, () -> suri.triage().apply(judgement))
                        .reason());
    }

    @Test
    void chargedAndNotCreditedIsCreditedOnce() {
        bought(ana, "2026-05-01 10:00:00");
        Judgement judgement = judged("Hi! I paid but got nothing.\n> Receipt: " + receipt + "\n> " + ana());
        assertEquals(Verdict.CHARGED_NOT_CREDITED, judgement.verdict());
        assertEquals(ana(), judgement.account().email());
        proves(judgement);
        fixes(judgement, Remedy.CREDIT, 100, 0);
        Judgement after = judged("<p>Re:&nbsp;" + receipt + "</p>");
        assertEquals(Verdict.CREDITED_LATE, after.verdict());
        proves(after, "ana 1 100");
        hasNoFix(after);
    }

    @Test
    void aMistypedReceiptIsFoundAndSaysSo() {
        bought(ana, "2026-05-01 10:00:00");
        Judgement judgement = judged("Beleg " + receipt.substring(0, receipt.length() - 1) + "D, danke");
        assertEquals(Verdict.CHARGED_NOT_CREDITED, judgement.verdict());
        assertTrue(judgement.mistyped());
        proves(judgement);
    }

    @Test
    void withoutAnIdTheDayAndTheAddressAreEnough() {
        bought(ana, "2026-05-01 10:00:00");
        Judgement judgement = judged("J'ai payé le 1 mai 2026 à 12h00, compte " + ana());
        assertEquals(Verdict.CHARGED_NOT_CREDITED, judgement.verdict());
        proves(judgement);
        fixes(judgement, Remedy.CREDIT, 100, 0);
    }

    @Test
    void creditedAtOnceAndSpentSince() {
        bought(ana, minutesAgo(0));
        credited(ana);
        EntryId spend = post(ana, Posting.debit(UUID.randomUUID(), EntryKind.SPEND, 30));
        Judgement judgement = judged("receipt " + receipt + " " + ana());
        assertEquals(Verdict.CREDITED, judgement.verdict());
        proves(judgement, "ana 1 100");
        assertEquals(List.of(MismatchCause.SPEND_NOT_RECOGNISED), causes(judgement));
        assertEquals(spend, judgement.causes().get(0).entry().id());
        hasNoFix(judgement);
    }

    @Test
    void creditedTwiceByACompensation() {
        bought(ana, minutesAgo(5));
        credited(ana);
        name(post(
                ana,
                Posting.credit(UUID.randomUUID(), EntryKind.COMPENSATION, 100, Origin.COMPENSATION, null)
                        .naming(receipt)
                        .because("MISSING_PURCHASE", "T-1", null, null, null)));
        Judgement judgement = judged("¿Por qué tengo el doble? Recibo " + receipt);
        assertEquals(Verdict.CREDITED_TWICE, judgement.verdict());
        proves(judgement, "ana 1 100", "ana 2 100");
        fixes(judgement, Remedy.TAKE_SECOND, 100, 0);
    }

    @Test
    void creditedToAnotherAccount() {
        bought(ana, minutesAgo(5));
        EntryId wrong = credited(luc);
        Judgement judgement = judged("Я оплатил, но кредитов нет. " + ana() + ", чек " + receipt);
        assertEquals(Verdict.CREDITED_TO_ANOTHER_ACCOUNT, judgement.verdict());
        proves(judgement, "luc 1 100");
        assertEquals(List.of(MismatchCause.RECEIPT_ON_ANOTHER_ACCOUNT), causes(judgement));
        assertEquals(wrong, judgement.causes().get(0).entry().id());
        assertFalse(judgement.reply().contains("luc"));
        fixes(judgement, Remedy.MOVE, 100, 0);
    }

    @Test
    void creditedToAnotherAccountThatUsedSomeUp() {
        bought(ana, minutesAgo(5));
        credited(luc);
        post(luc, Posting.debit(UUID.randomUUID(), EntryKind.SPEND, 40));
        Judgement judgement = judged("I paid, where are my credits? " + ana() + " " + receipt);
        assertEquals(Verdict.CREDITED_TO_ANOTHER_ACCOUNT, judgement.verdict());
        proves(judgement, "luc 1 100");
        assertEquals(60, judgement.receipt().fix().takingBack().collectable());
        assertEquals(40, judgement.receipt().fix().takingBack().uncollected());
        assertTrue(judgement.reply().contains("by mistake"), judgement.reply());
        assertFalse(judgement.reply().contains("luc"));
        fixes(judgement, Remedy.MOVE_WHAT_IS_LEFT, 100, 0);
        Judgement after = judged(ana() + " " + receipt);
        assertEquals(Verdict.CREDITED_LATE, after.verdict());
        assertTrue(after.reply().contains("in the meantime"), after.reply());
        proves(after, "ana 1 100", "luc 1 100");
        hasNoFix(after);
    }

    @Test
    void refundedSinceIsClawedBackOnce() {
        bought(ana, minutesAgo(5));
        credited(ana);
        store.execute("update receipt set refunded_minor = 1000, state = 'REFUNDED' where id = " + number);
        Judgement judgement = judged("Ho chiesto il rimborso, ricevuta " + receipt);
        assertEquals(Verdict.REFUNDED_SINCE, judgement.verdict());
        proves(judgement, "ana 1 100");
        fixes(judgement, Remedy.CLAW_BACK, 0, 0);
        Judgement after = judged(ana() + " " + receipt);
        assertEquals(List.of(MismatchCause.GRANT_VOIDED_OR_CLAWED_BACK), causes(after));
        assertEquals(-100, after.causes().get(0).entry().amount());
    }

    @Test
    void anUnknownReceiptIsNotImported() {
        Judgement judgement = judged("Transaction ID 4VE17483BH219334L, " + ana());
        assertEquals(Verdict.UNKNOWN_RECEIPT, judgement.verdict());
        assertEquals(List.of(MismatchCause.RECEIPT_NOT_IMPORTED), causes(judgement));
        assertEquals(List.of(Question.IMPORT), judgement.ask());
        assertNull(judgement.receipt());
        hasNoFix(judgement);
    }

    @Test
    void neverChargedOnlyWhereImportsReachBeyond() {
        bought(luc, "2026-05-10 10:00:00");
        Judgement judgement = judged("I paid on 2026-05-03 14:05, still nothing today. " + ana());
        assertEquals(Verdict.NEVER_CHARGED, judgement.verdict());
        assertEquals(ana(), judgement.account().email());
        hasNoFix(judgement);
        Judgement later = judged("I paid on " + LocalDate.now(ZoneOffset.UTC) + " 23:59, " + ana());
        assertEquals(Verdict.CANNOT_TELL, later.verdict());
        assertEquals(List.of(Question.RECEIPT_ID, Question.IMPORT), later.ask());
    }

    @Test
    void nothingToGoByAsksForAll() {
        Judgement judgement = judged("where are my credits???");
        assertEquals(Verdict.CANNOT_TELL, judgement.verdict());
        assertEquals(List.of(Question.EMAIL, Question.RECEIPT_ID, Question.TIME), judgement.ask());
        assertEquals(
                "To look into this we need the email address of your account, the receipt ID from the payment"
                        + " provider’s email and the time of the payment. Please send us all three.",
                judgement.reply());
        hasNoFix(judgement);
    }

    @Test
    void whoHasSaidItIsNotAskedAgain() {
        Judgement judgement = judged("paid last Monday, not here, nobody" + number + "@studio.example");
        assertEquals(Verdict.CANNOT_TELL, judgement.verdict());
        assertEquals(Question.OTHER_EMAIL, judgement.ask().get(0));
        assertEquals(
                "To look into this we need the email address with which you sign in to the store and the receipt ID"
                        + " from the payment provider’s email. Please send us both.",
                judgement.reply());
    }

    @Test
    void aCodeThatAnotherAccountRedeemed() {
        String code = TestCodes.anywhere().generate(store, 1).get(0);
        suri.redemptions().redeem(UUID.randomUUID(), luc, code);
        Judgement judgement = judged("コード " + code + " が使えません " + ana());
        assertEquals(List.of(MismatchCause.CODE_REDEEMED_ON_ANOTHER_ACCOUNT), causes(judgement));
        assertEquals(code, judgement.causes().get(0).code().canonical());
        assertEquals(
                "luc" + number + "@studio.example",
                judgement.causes().get(0).code().redeemedBy());
        assertFalse(judgement.reply().contains("luc"));
        hasNoFix(judgement);
    }

    @Test
    void aGrantThatExpired() {
        post(ana, given(Instant.now().minusSeconds(5)));
        post(ana, given(null));
        EntryId spend = post(ana, Posting.debit(UUID.randomUUID(), EntryKind.SPEND, 10));
        Judgement judgement = judged(ana() + ": bakiyem yanlış");
        assertEquals(List.of(MismatchCause.SPEND_NOT_RECOGNISED, MismatchCause.GRANT_EXPIRED), causes(judgement));
        assertEquals(spend, judgement.causes().get(0).entry().id());
        assertEquals(-50, judgement.causes().get(1).entry().amount());
        hasNoFix(judgement);
    }

    @Test
    void aGrantThatWasVoided() {
        EntryId grant = post(ana, given(null));
        EntryId voided = suri.adjustments()
                .make(new Voiding(UUID.randomUUID(), grant, Because.of("GOODWILL")))
                .entry();
        Judgement judgement = judged("Nie mam już 50 kredytów! " + ana());
        assertEquals(List.of(MismatchCause.GRANT_VOIDED_OR_CLAWED_BACK), causes(judgement));
        assertEquals(voided, judgement.causes().get(0).entry().id());
        assertEquals(Verdict.CANNOT_TELL, judgement.verdict());
        hasNoFix(judgement);
    }
}
