package org.creditdesk.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Origin;
import org.creditdesk.ledger.Posting;
import org.creditdesk.ledger.Posts;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.ReceiptQueue;
import org.creditdesk.receipt.Receipts;
import org.creditdesk.redeem.TestCodes;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the text of a message to its verdict and the fix: one message for each verdict and each cause. */
@OnBothStores
class TriageTest {
    private static final String RECEIPT = "pi_3PqX9aL2eZvKYlo2C0aB1cDe";
    private static final Posting BOUGHT = Posting.credit(
                    UUID.fromString("00000000-0000-0000-0000-000000000001"),
                    EntryKind.PURCHASE,
                    100,
                    Origin.PURCHASE,
                    null)
            .naming(RECEIPT);

    private final TestStore store;
    private Desk suri;
    private long ana;
    private long luc;

    TriageTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = store.addAccount("ana@studio.example", "DE");
        luc = store.addAccount("luc@studio.example", "FR");
        suri = store.desk(Role.SUPERVISOR);
        store.execute("insert into pack values ('EUR', 1000, 100, true, 'owner', current_timestamp)");
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), suri.verification().verify(Progress.NONE).problems());
        suri.close();
        store.close();
    }

    private void bought(long account, String at) {
        store.execute(
                ("insert into receipt (id, provider, receipt, receipt_key, email_at_purchase, email_key, account_id,"
                                + " amount_minor, currency, credits, state, purchased_at, imported_at) values (1, 'stripe',"
                                + " '%s', '%s', null, null, %d, 1000, 'EUR', 100, 'PAID', timestamp with time zone"
                                + " '%s+00', current_timestamp)")
                        .formatted(RECEIPT, Receipts.key(RECEIPT), account, at));
    }

    private EntryId credited(long account) {
        EntryId entry = post(account, BOUGHT);
        store.execute("update receipt set credited_account_id = " + account + ", credited_seq = " + entry.seq());
        name(entry);
        return entry;
    }

    private void name(EntryId entry) {
        store.execute("insert into receipt_entry values (1, " + entry.account() + ", " + entry.seq() + ")");
        suri.store().write(session -> {
            ReceiptQueue.refresh(session, 1);
            return null;
        });
    }

    private EntryId post(long account, Posting posting) {
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

    private Judgement judged(String message) {
        return suri.triage().of(message);
    }

    private long balance(long account) {
        return Long.parseLong(store.value("select balance from account where id = " + account));
    }

    @Test
    void chargedAndNotCreditedIsCreditedOnce() {
        bought(ana, "2026-05-01 10:00:00");
        Judgement judgement = judged("Hi! I paid but got nothing.\n> Receipt: " + RECEIPT + "\n> ana@studio.example");
        assertEquals(Verdict.CHARGED_NOT_CREDITED, judgement.verdict());
        assertEquals("ana@studio.example", judgement.account().email());
        assertEquals(100, suri.triage().apply(judgement).credits());
        assertEquals(100, balance(ana));
        suri.triage().apply(judgement);
        assertEquals(100, balance(ana));
        Judgement after = judged(RECEIPT);
        assertEquals(Verdict.CREDITED_LATE, after.verdict());
        assertFalse(after.hasFix());
    }

    @Test
    void aMistypedReceiptIsFoundAndSaysSo() {
        bought(ana, "2026-05-01 10:00:00");
        Judgement judgement = judged("Beleg pi_3PqX9aL2eZvKYlo2C0aB1cDf");
        assertEquals(Verdict.CHARGED_NOT_CREDITED, judgement.verdict());
        assertTrue(judgement.mistyped());
    }

    @Test
    void withoutAnIdTheDayAndTheAddressAreEnough() {
        bought(ana, "2026-05-01 10:00:00");
        Judgement judgement = judged("J'ai payé le 1 mai 2026 à 12h00, compte ana@studio.example");
        assertEquals(Verdict.CHARGED_NOT_CREDITED, judgement.verdict());
        assertEquals(RECEIPT, judgement.receipt().receipt().receipt());
    }

    @Test
    void creditedAtOnceAndSpentSince() {
        bought(ana, minutesAgo(0));
        credited(ana);
        post(ana, Posting.debit(UUID.randomUUID(), EntryKind.SPEND, 30));
        Judgement judgement = judged("receipt " + RECEIPT + " ana@studio.example");
        assertEquals(Verdict.CREDITED, judgement.verdict());
        assertEquals(
                List.of(MismatchCause.SPEND_NOT_RECOGNISED),
                judgement.causes().stream().map(Mismatch::cause).toList());
    }

    @Test
    void creditedTwiceByACompensation() {
        bought(ana, minutesAgo(5));
        credited(ana);
        name(post(
                ana,
                Posting.credit(UUID.randomUUID(), EntryKind.COMPENSATION, 100, Origin.COMPENSATION, null)
                        .naming(RECEIPT)
                        .because("MISSING_PURCHASE", "T-1", null, null, null)));
        Judgement judgement = judged(RECEIPT);
        assertEquals(Verdict.CREDITED_TWICE, judgement.verdict());
        suri.triage().apply(judgement);
        suri.triage().apply(judgement);
        assertEquals(100, balance(ana));
    }

    @Test
    void creditedToAnotherAccount() {
        bought(ana, minutesAgo(5));
        credited(luc);
        Judgement judgement = judged("ana@studio.example " + RECEIPT);
        assertEquals(Verdict.CREDITED_TO_ANOTHER_ACCOUNT, judgement.verdict());
        assertEquals(
                MismatchCause.RECEIPT_ON_ANOTHER_ACCOUNT,
                judgement.causes().get(0).cause());
        assertFalse(judgement.reply().contains("luc"));
        suri.triage().apply(judgement);
        suri.triage().apply(judgement);
        assertEquals(100, balance(ana));
        assertEquals(0, balance(luc));
    }

    @Test
    void refundedSinceIsClawedBackOnce() {
        bought(ana, minutesAgo(5));
        credited(ana);
        store.execute("update receipt set refunded_minor = 1000, state = 'REFUNDED'");
        Judgement judgement = judged(RECEIPT);
        assertEquals(Verdict.REFUNDED_SINCE, judgement.verdict());
        suri.triage().apply(judgement);
        suri.triage().apply(judgement);
        assertEquals(0, balance(ana));
        assertEquals(
                MismatchCause.GRANT_VOIDED_OR_CLAWED_BACK,
                judged("ana@studio.example " + RECEIPT).causes().get(0).cause());
    }

    @Test
    void anUnknownReceiptIsNotImported() {
        Judgement judgement = judged("Transaction ID 4VE17483BH219334L, ana@studio.example");
        assertEquals(Verdict.UNKNOWN_RECEIPT, judgement.verdict());
        assertEquals(
                MismatchCause.RECEIPT_NOT_IMPORTED, judgement.causes().get(0).cause());
        assertEquals(List.of(Question.IMPORT), judgement.ask());
        assertNull(judgement.receipt());
        assertEquals(
                "NOTHING_PREPARED",
                assertThrows(Problem.class, () -> suri.triage().apply(judgement))
                        .reason());
    }

    @Test
    void neverChargedOnlyWhereImportsReachBeyond() {
        bought(luc, "2026-05-10 10:00:00");
        assertEquals(
                Verdict.NEVER_CHARGED,
                judged("I paid on 2026-05-03 14:05, ana@studio.example").verdict());
        Judgement later = judged("I paid on 2026-05-12 14:05, ana@studio.example");
        assertEquals(Verdict.CANNOT_TELL, later.verdict());
        assertEquals(List.of(Question.RECEIPT_ID, Question.IMPORT), later.ask());
    }

    @Test
    void nothingToGoByAsksForAll() {
        Judgement judgement = judged("where are my credits???");
        assertEquals(Verdict.CANNOT_TELL, judgement.verdict());
        assertEquals(List.of(Question.EMAIL, Question.RECEIPT_ID, Question.TIME), judgement.ask());
    }

    @Test
    void aCodeThatAnotherAccountRedeemed() {
        String code = TestCodes.anywhere().generate(store, 1).get(0);
        suri.redemptions().redeem(UUID.randomUUID(), luc, code);
        Judgement judgement = judged("my code " + code + " does not work, ana@studio.example");
        assertEquals(
                List.of(MismatchCause.CODE_REDEEMED_ON_ANOTHER_ACCOUNT),
                judgement.causes().stream().map(Mismatch::cause).toList());
        assertFalse(judgement.reply().contains("luc"));
    }

    @Test
    void aGrantThatExpired() {
        post(ana, given(Instant.now().minusSeconds(5)));
        post(ana, given(null));
        post(ana, Posting.debit(UUID.randomUUID(), EntryKind.SPEND, 10));
        assertEquals(
                List.of(MismatchCause.SPEND_NOT_RECOGNISED, MismatchCause.GRANT_EXPIRED),
                judged("ana@studio.example: my balance is wrong").causes().stream()
                        .map(Mismatch::cause)
                        .toList());
    }
}
