package org.creditdesk.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.account.EmailOfAccount;
import org.creditdesk.app.Desk;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Grant;
import org.creditdesk.ledger.Origin;
import org.creditdesk.redeem.Attempt;
import org.creditdesk.redeem.Outcome;
import org.creditdesk.redeem.Redemption;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Page;

/**
 * The whole file of one account.
 *
 * @param entries newest first, with {@code moreEntries} when there are older ones; so with the other lists
 * @param grants those that still hold something, in the order in which they will be used
 */
record AccountReply(
        long id,
        String email,
        String name,
        String region,
        String regionSource,
        AccountStatus status,
        List<String> flags,
        Instant createdAt,
        long balance,
        Instant lockedUntil,
        List<FormerEmail> formerEmails,
        List<Line> entries,
        boolean moreEntries,
        List<Lot> grants,
        boolean moreGrants,
        List<Receipt> receipts,
        boolean moreReceipts,
        List<Used> redemptions,
        boolean moreRedemptions,
        List<Tried> attempts,
        boolean moreAttempts)
        implements Reply {
    private static final int ROWS = 100;
    private static final int GRANTS = 1_000;

    record FormerEmail(String email, Instant since, Instant until) {
        static FormerEmail of(EmailOfAccount email) {
            return new FormerEmail(email.email(), email.since(), email.until());
        }
    }

    record Line(
            String id,
            long seq,
            long amount,
            long balanceAfter,
            EntryKind kind,
            Instant at,
            String actor,
            String receipt,
            Origin origin,
            Instant expires,
            Long reverses,
            String reversedBy,
            String reason,
            String ticket,
            String internalNote,
            String customerNote) {
        /** @param reversedBy the entry that negates it; null when it stands */
        static Line of(Entry entry, String reversedBy) {
            return new Line(
                    entry.id().toString(),
                    entry.id().seq(),
                    entry.amount(),
                    entry.balanceAfter(),
                    entry.kind(),
                    entry.at(),
                    entry.actor(),
                    entry.receipt(),
                    entry.origin(),
                    entry.expires(),
                    entry.reverses(),
                    reversedBy,
                    entry.reason(),
                    entry.ticket(),
                    entry.internalNote(),
                    entry.customerNote());
        }
    }

    record Lot(String entry, Origin origin, long amount, long remaining, Instant expires) {
        static Lot of(Grant grant) {
            return new Lot(
                    grant.entry().toString(), grant.origin(), grant.amount(), grant.remaining(), grant.expires());
        }
    }

    /** @param creditedTo the entry that credited it; null while none did */
    record Receipt(
            String receipt,
            String provider,
            long credits,
            boolean credited,
            String creditedTo,
            String state,
            long amountMinor,
            String currency,
            Instant purchasedAt) {
        static Receipt of(org.creditdesk.receipt.Receipt receipt) {
            return new Receipt(
                    receipt.receipt(),
                    receipt.provider(),
                    receipt.credits(),
                    receipt.isCredited(),
                    receipt.isCredited() ? receipt.creditedAccountId() + "-" + receipt.creditedSeq() : null,
                    receipt.state().name(),
                    receipt.amountMinor(),
                    receipt.currency(),
                    receipt.purchasedAt());
        }
    }

    /** @param rolledBackBy who rolled it back, {@code rolledBackAt} when; null when it stands */
    record Used(
            String entry,
            String code,
            long batch,
            String campaign,
            long credits,
            Instant at,
            Instant rolledBackAt,
            String rolledBackBy) {
        static Used of(Redemption redemption) {
            return new Used(
                    redemption.entry().toString(),
                    redemption.code(),
                    redemption.batchId(),
                    redemption.campaign(),
                    redemption.credits(),
                    redemption.at(),
                    redemption.rollback() == null ? null : redemption.rollback().at(),
                    redemption.rollback() == null ? null : redemption.rollback().actor());
        }
    }

    record Tried(Instant at, String input, Outcome outcome, String region, Long credits) {
        static Tried of(Attempt attempt, boolean whole) {
            return new Tried(
                    attempt.at(),
                    whole ? attempt.raw() : masked(attempt.canonical()),
                    attempt.outcome(),
                    attempt.region(),
                    attempt.credits());
        }

        private static String masked(String code) {
            return code == null ? null : "…" + code.substring(Math.max(0, code.length() - 4));
        }
    }

    static AccountReply of(Desk desk, long id, int most) {
        AccountHeader header = desk.accounts().header(id);
        Page<Entry, Long> entries = desk.ledger().entries(id, null, most);
        Page<Grant, ?> grants = Page.of(desk.ledger().openGrants(id, GRANTS + 1), GRANTS, Grant::entry);
        var receipts = desk.receipts().ofAccount(id, null, ROWS);
        Page<Redemption, Long> redemptions = desk.redemptions().redemptions(id, null, ROWS);
        Page<Attempt, Long> attempts = desk.redemptions().attempts(id, null, ROWS);
        boolean seesCodes = desk.member().may(Permission.SEE_CODES);
        return new AccountReply(
                id,
                header.email(),
                header.name(),
                header.region(),
                header.regionSource(),
                header.status(),
                header.flags(),
                header.createdAt(),
                header.balance(),
                header.lockedUntil(),
                header.emails().stream()
                        .filter(email -> email.until() != null)
                        .map(FormerEmail::of)
                        .toList(),
                lines(desk, id, entries.rows()),
                entries.hasMore(),
                grants.rows().stream().map(Lot::of).toList(),
                grants.hasMore(),
                receipts.rows().stream().map(Receipt::of).toList(),
                receipts.hasMore(),
                redemptions.rows().stream().map(Used::of).toList(),
                redemptions.hasMore(),
                attempts.rows().stream()
                        .map(attempt -> Tried.of(attempt, seesCodes))
                        .toList(),
                attempts.hasMore());
    }

    private static List<Line> lines(Desk desk, long id, List<Entry> entries) {
        Map<Long, Long> reversals = desk.ledger()
                .reversals(id, entries.stream().map(entry -> entry.id().seq()).toList());
        return entries.stream()
                .map(entry -> {
                    Long by = reversals.get(entry.id().seq());
                    return Line.of(entry, by == null ? null : id + "-" + by);
                })
                .toList();
    }

    @Override
    public void print(Sheet sheet) {
        new AccountSheet(this, sheet).print();
    }
}
