package org.creditdesk.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.creditdesk.problem.Problem;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whatever is posted in whatever order, the book agrees with the rules written down a second time. */
class AccountBookTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Origin[] ORIGINS = Origin.values();

    private final AccountBook book = new AccountBook(1);
    private final ModelBook model = new ModelBook();
    private final List<Entry> entries = new ArrayList<>();
    private byte[] lastHash = EntryHash.genesis();
    private Instant now = START;
    private Supplier<String> seed = () -> "";

    @RepeatedTest(60)
    void anySequenceOfPostingsAgreesWithTheRules(RepetitionInfo repetition) {
        long number = repetition.getCurrentRepetition() * 7_919L;
        seed = () -> "seed " + number + " at entry " + model.count;
        var random = new Random(number);
        for (int i = 0; i < 250; i++) {
            now = now.plusSeconds(random.nextInt(7_200));
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> credit(random);
                case 3, 4 -> spend(1 + random.nextInt(250));
                case 5 -> takeFromOne(random, EntryKind.VOID);
                case 6 -> takeFromOne(random, EntryKind.REVERSAL);
                default -> expire();
            }
            assertAgrees();
        }
    }

    private void credit(Random random) {
        Origin origin = ORIGINS[random.nextInt(ORIGINS.length)];
        // Whole hours, so that several grants expire at once and the next rule must decide.
        Instant expires = random.nextBoolean() ? null : START.plusSeconds(3_600L * random.nextInt(400));
        long amount = 1 + random.nextInt(100);
        written(book.post(
                Posting.credit(UUID.randomUUID(), EntryKind.ADJUSTMENT, amount, origin, expires), "sam", now));
        model.credit(origin, expires, amount);
    }

    private void spend(long amount) {
        Posting spend = Posting.debit(UUID.randomUUID(), EntryKind.SPEND, amount);
        Map<Long, Long> expected = model.spend(amount, now);
        if (expected == null) {
            assertRefused("INSUFFICIENT_BALANCE", spend);
        } else {
            assertEquals(
                    List.copyOf(expected.entrySet()),
                    List.copyOf(uses(written(book.post(spend, "sam", now))).entrySet()),
                    seed);
        }
    }

    private static Map<Long, Long> uses(Step step) {
        Map<Long, Long> uses = new LinkedHashMap<>();
        step.uses().forEach(use -> uses.put(use.grantSeq(), use.amount()));
        return uses;
    }

    /** A void takes what is left; a reversal of a crediting entry takes all that it gave, or is refused. */
    private void takeFromOne(Random random, EntryKind kind) {
        if (model.lots.isEmpty()) {
            return;
        }
        ModelBook.Lot lot = model.lots.get(random.nextInt(model.lots.size()));
        long given = entries.get((int) lot.seq - 1).amount();
        boolean reversal = kind == EntryKind.REVERSAL;
        long amount = reversal ? given : Math.max(1, lot.left);
        var posting = new Posting(
                UUID.randomUUID(),
                kind,
                -amount,
                null,
                null,
                reversal ? null : lot.seq,
                reversal ? lot.seq : null,
                null,
                null,
                "OTHER",
                null,
                null,
                null);
        boolean enoughAtAll = model.balance() >= amount;
        if (model.takeFrom(lot.seq, amount)) {
            Step step = written(book.post(posting, "sam", now));
            assertEquals(Map.of(lot.seq, amount), uses(step), seed);
        } else {
            assertRefused(enoughAtAll ? "GRANT_SPENT" : "INSUFFICIENT_BALANCE", posting);
        }
    }

    private void expire() {
        List<Step> steps = book.expire("sam", now);
        assertEquals(model.expire(now).size(), steps.size(), seed);
        steps.forEach(this::written);
        assertEquals(List.of(), book.expire("sam", now), seed);
    }

    /** Every entry stands on the one before. */
    private Step written(Step step) {
        Entry entry = step.entry();
        assertEquals(entries.size() + 1, entry.id().seq(), seed);
        long before = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).balanceAfter();
        assertEquals(before + entry.amount(), entry.balanceAfter(), seed);
        assertArrayEquals(lastHash, step.before(), seed);
        assertArrayEquals(EntryHash.of(entry, lastHash), step.hash(), seed);
        assertEquals(
                Math.max(0, -entry.amount()),
                step.uses().stream().mapToLong(Step.Use::amount).sum(),
                seed);
        entries.add(entry);
        lastHash = step.hash();
        return step;
    }

    private void assertRefused(String reason, Posting posting) {
        Problem refused = assertThrows(Problem.class, () -> book.post(posting, "sam", now), seed);
        assertEquals(reason, refused.reason(), seed);
    }

    private void assertAgrees() {
        assertEquals(model.balance(), book.balance(), seed);
        assertEquals(model.count, book.count(), seed);
        assertTrue(book.balance() >= 0, seed);
        assertArrayEquals(lastHash, book.head(), seed);
        for (ModelBook.Lot lot : model.lots) {
            assertEquals(lot.left, book.remaining(lot.seq), () -> seed.get() + ", grant " + lot.seq);
        }
    }

    @Test
    void moreCreditsThanThereAreNumbersAreRefused() {
        post(EntryKind.PURCHASE, Long.MAX_VALUE - 10, Origin.PURCHASE);
        assertRefused("BALANCE_OVERFLOW", credit(11));
        assertEquals(Long.MAX_VALUE - 10, book.balance());
        assertEquals(1, book.count());
        assertNotNull(written(book.post(credit(10), "sam", now)));
        assertEquals(Long.MAX_VALUE, book.balance());
    }

    private static Posting credit(long amount) {
        return Posting.credit(UUID.randomUUID(), EntryKind.COMPENSATION, amount, Origin.COMPENSATION, null);
    }

    @Test
    void aRefusedPostingLeavesTheBookAsItWas() {
        post(EntryKind.PURCHASE, 100, Origin.PURCHASE);
        post(EntryKind.COMPENSATION, 50, Origin.COMPENSATION);
        assertRefused("INSUFFICIENT_BALANCE", Posting.debit(UUID.randomUUID(), EntryKind.SPEND, 151));
        assertRefused("INSUFFICIENT_BALANCE", Posting.debit(UUID.randomUUID(), EntryKind.SPEND, Long.MAX_VALUE));
        assertRefused("GRANT_SPENT", Posting.voiding(UUID.randomUUID(), 2, 51));
        assertRefused("GRANT_SPENT", Posting.voiding(UUID.randomUUID(), 77, 1));
        assertEquals(150, book.balance());
        assertEquals(2, book.count());
        assertArrayEquals(lastHash, book.head());
        assertEquals(100, book.remaining(1));
        assertEquals(50, book.remaining(2));
    }

    private void post(EntryKind kind, long amount, Origin origin) {
        written(book.post(Posting.credit(UUID.randomUUID(), kind, amount, origin, null), "sam", now));
    }

    @Test
    void creditsOfAGrantThatIsOverPayNothing() {
        Instant end = START.plusSeconds(60);
        written(book.post(
                Posting.credit(UUID.randomUUID(), EntryKind.REDEMPTION, 100, Origin.PROMOTION, end), "sam", now));
        now = end;
        assertRefused("INSUFFICIENT_BALANCE", Posting.debit(UUID.randomUUID(), EntryKind.SPEND, 1));
        now = end.minusNanos(1_000);
        assertEquals(
                99,
                book.post(Posting.debit(UUID.randomUUID(), EntryKind.SPEND, 1), "sam", now)
                        .entry()
                        .balanceAfter());
    }

    @Test
    void twoRunsCannotExpireOneGrantTwice() {
        var twin = new AccountBook(1);
        Posting given = Posting.credit(UUID.randomUUID(), EntryKind.REDEMPTION, 10, Origin.GIFT, START);
        book.post(given, "sam", START.minusSeconds(1));
        twin.post(given, "sam", START.minusSeconds(1));
        assertEquals(
                book.expire("sam", START).get(0).entry().requestId(),
                twin.expire("suri", START.plusSeconds(5)).get(0).entry().requestId());
    }

    @Test
    void whatTheDatabasesCannotKeepIsNotHashed() {
        Instant fine = START.plusNanos(123_456_789);
        Entry entry = book.post(
                        Posting.credit(UUID.randomUUID(), EntryKind.REDEMPTION, 10, Origin.GIFT, fine), "sam", fine)
                .entry();
        assertEquals(START.plusNanos(123_456_000), entry.at());
        assertEquals(START.plusNanos(123_456_000), entry.expires());
    }
}
