package org.creditdesk.promo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Prefix;
import org.creditdesk.store.RoundTrip;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/** Issued codes: looking them up, and counting their uses. */
public final class Codes {
    private static final int SHORTEST_BEGINNING = 4;
    private static final String JOINED = """
            select c, b, k from CodeEntity c join BatchRow b on b.id = c.batchId join CampaignRow k on k.id = b.campaignId
            """;

    private static final String USE = """
            update code set uses = uses + 1
            where code = ? and uses < ? and not revoked and exists (
                select 1 from batch b where b.id = code.batch_id and b.state = 'ACTIVE' and (b.ends is null or b.ends > ?))
            """;

    private final Store store;
    private final Member member;
    private final Clock clock;

    public Codes(Store store, Member member, Clock clock) {
        this.store = store;
        this.member = member;
        this.clock = clock;
    }

    /** A code that a search found; {@code shown} as this member may see it. */
    public record Hit(String shown, long batchId, String campaign, long credits, CodeState state) {}

    /**
     * Codes that are or begin like what was typed. Staff without the right to see codes find a whole code only: they
     * have it from the customer.
     */
    public List<Hit> find(String typed, int limit) {
        CanonicalCode code = CanonicalCode.of(typed);
        if (!code.isWellFormed()) {
            return List.of();
        }
        boolean sees = member.may(Permission.SEE_CODES);
        String end =
                sees && code.value().length() >= SHORTEST_BEGINNING ? Prefix.end(code.value()) : code.value() + "0";
        Instant now = clock.instant();
        return store.read(session -> between(session, code.value(), true, end, limit).stream()
                .filter(each -> sees || each.canonical().equals(code.value()))
                .map(each -> hit(each, sees, now))
                .toList());
    }

    /** Codes from one key, with or without itself, to before another, in canonical order. */
    static List<Redeemable> between(StatelessSession session, String from, boolean itself, String end, int limit) {
        return session
                .createSelectionQuery(
                        JOINED + " where c.code " + (itself ? ">=" : ">") + " :from and c.code < :end order by c.code",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("end", end)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(Codes::redeemable)
                .toList();
    }

    private static Hit hit(Redeemable code, boolean sees, Instant now) {
        return new Hit(
                sees ? code.shown() : CodeFormat.masked(code.canonical()),
                code.batchId(),
                code.campaign(),
                code.credits(),
                CodeState.of(code, now));
    }

    /** The issued code, in the caller's transaction; null when there is none. */
    static Redeemable redeemable(StatelessSession session, String canonical) {
        Object[] row = session.createSelectionQuery(JOINED + " where c.code = :code", Object[].class)
                .setParameter("code", canonical)
                .getSingleResultOrNull();
        return row == null ? null : redeemable(row);
    }

    /**
     * An issued code as it stands for an account, asked in the caller's round trip; null when there is none. What no
     * rule of its batch asks for is not looked up: uses where they are not limited, the list where there is none.
     */
    public static RoundTrip.Answer<CodeForAccount> forAccount(RoundTrip trip, long accountId, String canonical) {
        return IssuedCode.forAccount(trip, accountId, canonical);
    }

    /** Some issued codes by their canonical form, in the caller's transaction. */
    public static Map<String, Redeemable> shown(StatelessSession session, Collection<String> canonicals) {
        Map<String, Redeemable> codes = new HashMap<>();
        if (!canonicals.isEmpty()) {
            session.createSelectionQuery(JOINED + " where c.code in :codes", Object[].class)
                    .setParameter("codes", canonicals)
                    .getResultList()
                    .forEach(row -> codes.put(((CodeEntity) row[0]).code, redeemable(row)));
        }
        return codes;
    }

    /** The last four characters, for staff who may not see codes. */
    public static String masked(String canonical) {
        return CodeFormat.masked(canonical);
    }

    /** Codes of a batch in canonical order, from after one. */
    static List<Redeemable> page(StatelessSession session, long batchId, String after, int limit) {
        return session
                .createSelectionQuery(
                        JOINED + " where c.batchId = :batch and c.code > :after order by c.code", Object[].class)
                .setParameter("batch", batchId)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(Codes::redeemable)
                .toList();
    }

    /** @param row code, batch and campaign */
    static Redeemable redeemable(Object[] row) {
        var code = (CodeEntity) row[0];
        return new IssuedBatch((BatchRow) row[1], (CampaignRow) row[2]).code(code.code, code.uses, code.revoked);
    }

    /** Those of some codes that were issued, as they stand for an account, asked in the caller's round trip. */
    public static RoundTrip.Answer<List<CodeForAccount>> forAccount(
            RoundTrip trip, long accountId, Collection<String> canonicals) {
        return IssuedCode.forAccount(trip, accountId, canonicals);
    }

    /**
     * What one redemption takes: credits from the campaign's budget, and one use of the code.
     *
     * @param accountId whose row is locked
     */
    public record Taking(Redeemable code, long accountId) {
        /** In which everybody locks the campaigns' slots who locks several. */
        public static final Comparator<Taking> IN_ORDER_OF_LOCKS = Comparator.comparing(
                        (Taking taking) -> taking.code().campaignId())
                .thenComparing(Taking::slot);

        private int slot() {
            return Slots.slot(accountId);
        }
    }

    /**
     * Takes what one redemption takes.
     *
     * @return false when too little is left of either, or code, batch or campaign was closed since it was read; then
     *     nothing was changed
     */
    public static boolean take(StatelessSession session, Taking taking, Instant now) {
        Redeemable code = taking.code();
        if (!Slots.OF_CAMPAIGN.take(session, code.campaignId(), taking.accountId(), code.credits(), now)) {
            return false;
        }
        if (!use(session, code, taking.accountId(), now)) {
            Slots.OF_CAMPAIGN.giveBack(session, code.campaignId(), taking.accountId(), code.credits());
            return false;
        }
        return true;
    }

    /**
     * Takes what some redemptions take in the caller's round trip, as long as it need not ask anybody else; else the
     * trip ends as {@link RoundTrip.NotFound}, which says nothing of whether it can be had.
     */
    public static void take(RoundTrip trip, List<Taking> takings, Instant now) {
        // Nobody waits for a slot of a campaign who has one of a code, or a code, already.
        takings.stream()
                .sorted(Taking.IN_ORDER_OF_LOCKS)
                .forEach(t -> Slots.OF_CAMPAIGN.take(
                        trip, t.code().campaignId(), t.accountId(), t.code().credits(), now));
        takings.stream()
                .sorted(Comparator.comparing((Taking t) -> t.code().canonical()).thenComparing(Taking::slot))
                .forEach(t -> use(trip, t, now));
    }

    private static void use(RoundTrip trip, Taking taking, Instant now) {
        Redeemable code = taking.code();
        if (code.isShared()) {
            Slots.OF_CODE.take(trip, code.canonical(), taking.accountId(), 1, now);
        } else {
            trip.change(USE, code.canonical(), code.perCode(), now);
        }
    }

    private static boolean use(StatelessSession session, Redeemable code, long accountId, Instant now) {
        return code.isShared()
                ? Slots.OF_CODE.take(session, code.canonical(), accountId, 1, now)
                : session.doReturningWork(connection ->
                        Slots.change(connection, USE, code.canonical(), code.perCode(), now.atOffset(ZoneOffset.UTC))
                                == 1);
    }

    /**
     * Gives back what a redemption took that is rolled back, to the rows and not to slots: those of something that was
     * closed are never looked at again.
     *
     * @param credits for the campaign's budget; the code gets one use
     */
    public static void release(StatelessSession session, long batchId, String canonical, long credits) {
        long campaign = session.createSelectionQuery("select campaignId from BatchRow where id = :batch", Long.class)
                .setParameter("batch", batchId)
                .getSingleResult();
        Slots.OF_CAMPAIGN.release(session, campaign, credits);
        Slots.OF_CODE.release(session, canonical, 1);
    }
}
