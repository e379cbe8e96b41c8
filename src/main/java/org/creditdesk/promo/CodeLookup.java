package org.creditdesk.promo;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.code.CanonicalCode;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;
import org.creditdesk.store.Prefix;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/**
 * Looks issued codes up: by the whole code, by its beginning, by its last four characters. Whoever may not see codes
 * finds whole ones, which they have from the customer, and last fours; what they are shown is masked.
 */
public final class CodeLookup {
    /** With fewer characters nearly everything would match. */
    public static final int SHORTEST_BEGINNING = 3;

    /** How many characters of the end are asked for, and shown to everybody. */
    public static final int ENDING = 4;

    /** So many that end alike are enough to see that one needs the batch or more of the code. */
    public static final int MOST_ENDINGS = 200;

    /** What people write for the part that they do not know: {@code …7K3M}, {@code ••••-7K3M}, {@code *7K3M}. */
    private static final Pattern STAND_IN = Pattern.compile("^[\\s.\u2026*\u2022-]+");

    private final Store store;
    private final Member member;
    private final Clock clock;

    public CodeLookup(Store store, Member member, Clock clock) {
        this.store = store;
        this.member = member;
        this.clock = clock;
    }

    /** The code that was typed, in whatever shape; null when it was not issued. One statement. */
    public CodeMatch find(String typed) {
        CanonicalCode code = CanonicalCode.of(typed);
        Redeemable issued = code.isWellFormed() ? IssuedCode.find(store, code.value()) : null;
        return issued == null ? null : match(issued, clock.instant());
    }

    private CodeMatch match(Redeemable code, Instant now) {
        return new CodeMatch(
                code.canonical(),
                member.may(Permission.SEE_CODES) ? code.shown() : CodeFormat.masked(code.canonical()),
                code.batchId(),
                code.campaign(),
                code.kind(),
                code.credits(),
                CodeState.of(code, now));
    }

    /**
     * Everything about the code that was typed.
     *
     * @throws Problem CODE_MALFORMED, CODE_TYPING_ERROR, NO_SUCH_CODE
     */
    public CodeDetails details(String typed) {
        CanonicalCode code = CanonicalCode.of(typed);
        if (!code.isWellFormed()) {
            throw Problem.wrongUse("CODE_MALFORMED");
        }
        return store.read(session -> {
            Redeemable issued = Codes.redeemable(session, code.value());
            if (issued == null) {
                throw Problem.notFound(code.isTypingError() ? "CODE_TYPING_ERROR" : "NO_SUCH_CODE");
            }
            return details(session, issued, clock.instant());
        });
    }

    private CodeDetails details(StatelessSession session, Redeemable issued, Instant now) {
        BatchInHand hand = BatchInHand.read(session, issued.batchId());
        return new CodeDetails(
                match(issued, now),
                Campaigns.batch(session, issued.batchId()),
                issued.starts(),
                issued.ends(),
                issued.uses(),
                issued.budgetLeft(),
                issued.forAccounts() ? listed(session, issued.batchId()) : 0,
                issued.batchState() == BatchState.ACTIVE ? Obstacles.of(hand, hand.batch().ends, now) : List.of(),
                redemptions(session, issued.canonical()));
    }

    private static long listed(StatelessSession session, long batchId) {
        return session.createSelectionQuery("select count(*) from BatchAccountRow where batchId = :batch", Long.class)
                .setParameter("batch", batchId)
                .getSingleResult();
    }

    private static List<CodeUse> redemptions(StatelessSession session, String canonical) {
        List<Object[]> rows = session.createNativeQuery("""
                        select r.account_id, r.seq, r.region, r.redeemed_at, o.made_at, o.made_by
                        from redemption r left join redemption_rollback o
                        on o.account_id = r.account_id and o.seq = r.seq
                        where r.code = :code order by r.redeemed_at""", Object[].class)
                .addScalar("account_id", Long.class)
                .addScalar("seq", Long.class)
                .addScalar("region", String.class)
                .addScalar("redeemed_at", Instant.class)
                .addScalar("made_at", Instant.class)
                .addScalar("made_by", String.class)
                .setParameter("code", canonical)
                .setMaxResults(CodeDetails.MOST_REDEMPTIONS)
                .getResultList();
        Map<Long, String> emails = CurrentEmails.of(
                session, rows.stream().map(row -> (Long) row[0]).distinct().toList());
        return rows.stream()
                .map(row -> new CodeUse(
                        new EntryId((Long) row[0], (Long) row[1]),
                        emails.get((Long) row[0]),
                        (String) row[2],
                        (Instant) row[3],
                        (Instant) row[4],
                        (String) row[5]))
                .toList();
    }

    /**
     * Codes that begin as typed, in canonical order; the page's key is the canonical code.
     *
     * @param after null to begin
     * @throws Problem BEGINNING_TOO_SHORT, or MAY_NOT_SEE_CODES: guessing beginnings would tell codes
     */
    public Page<CodeMatch, String> byPrefix(String typed, String after, int limit) {
        if (!member.may(Permission.SEE_CODES)) {
            throw Problem.notPermitted("MAY_NOT_SEE_CODES", null, member.role().name());
        }
        String beginning = CanonicalCode.of(typed).value();
        if (beginning.length() < SHORTEST_BEGINNING) {
            throw Problem.wrongUse("BEGINNING_TOO_SHORT", SHORTEST_BEGINNING);
        }
        Instant now = clock.instant();
        return store.read(session -> Page.of(
                Codes.between(
                                session,
                                after == null ? beginning : after,
                                after == null,
                                Prefix.end(beginning),
                                limit + 1)
                        .stream()
                        .map(code -> match(code, now))
                        .toList(),
                limit,
                CodeMatch::canonical));
    }

    /**
     * Codes that end in these four characters. There is no index for it: one in the order of the ends would make
     * generation several times slower, so the codes are gone through in the order of their key, and each that is found is
     * told at once.
     *
     * @param batchId only of this one; null for all codes of the store
     * @param progress asked between two codes that are found, and told how many there are
     * @param found gets each as it is found, on the caller's thread
     * @return whether there may be more than {@value #MOST_ENDINGS}, or it was cancelled
     * @throws Problem ENDING_LENGTH when it is not four letters and digits
     */
    public boolean endingIn(String typed, Long batchId, Progress progress, Consumer<CodeMatch> found) {
        CanonicalCode ending = CanonicalCode.of(STAND_IN.matcher(typed).replaceFirst(""));
        if (ending.value().length() != ENDING || !ending.isWellFormed()) {
            throw Problem.wrongUse("ENDING_LENGTH", ENDING);
        }
        List<String> codes = new ArrayList<>();
        String next = next(batchId, "", ending.value());
        while (next != null && codes.size() < MOST_ENDINGS && !progress.isCancelled()) {
            codes.add(next);
            CodeMatch match = find(next);
            if (match != null) {
                found.accept(match);
            }
            progress.report(codes.size());
            next = next(batchId, next, ending.value());
        }
        return next != null;
    }

    /** The first one behind a key that ends so. */
    private String next(Long batchId, String after, String ending) {
        String where = batchId == null ? "" : " and batch_id = ?";
        String order = batchId == null ? "code" : "batch_id, code";
        return store.ask(
                "select code from code where code > ? and right(code, " + ENDING + ") = ?" + where + " order by "
                        + order + " fetch first 1 rows only",
                statement -> {
                    statement.setString(1, after);
                    statement.setString(2, ending);
                    if (batchId != null) {
                        statement.setLong(3, batchId);
                    }
                },
                row -> row.getString(1));
    }
}
