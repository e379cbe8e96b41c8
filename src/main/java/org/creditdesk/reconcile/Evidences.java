package org.creditdesk.reconcile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditdesk.account.CurrentEmails;
import org.creditdesk.account.EmailKey;
import org.creditdesk.account.Holders;
import org.creditdesk.adjust.ReceiptCrediting;
import org.creditdesk.ledger.Entries;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Needing;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.receipt.ReceiptQueue;
import org.creditdesk.text.Texts;
import org.hibernate.StatelessSession;

/** Gathers what there is about a receipt and prepares the fix, inside the caller's transaction. */
final class Evidences {
    private static final int MOST_ENTRIES = 50;

    private final StatelessSession session;
    private final Needing needing;
    private final Receipt receipt;
    private final Instant now;

    Evidences(StatelessSession session, Needing needing, Instant now) {
        this.session = session;
        this.needing = needing;
        this.receipt = needing.receipt();
        this.now = now;
    }

    Evidence gather() {
        var sheets = new Sheets(session, needing, now);
        List<NamingEntry> entries = entries(sheets.steps());
        Long pack = ReceiptQueue.pack(session, receipt);
        boolean wasGivenBack = receipt.refundedMinor() > 0 || receipt.dispute() != null;
        ClawBackSheet sheet = wasGivenBack || !sheets.steps().isEmpty() ? sheets.sheet() : null;
        Fix fix = needing.need() == null ? null : prepare(entries, pack, sheet);
        Steps.Asked asked = asked(sheets.steps(), fix);
        return new Evidence(
                receipt,
                needing.need(),
                receipt.accountId() == null ? null : email(receipt.accountId()),
                entries,
                pack,
                asked == null ? null : asked.id(),
                asked == null ? null : asked.state(),
                sheet,
                fix);
    }

    private List<NamingEntry> entries(List<ClawBackStep> steps) {
        List<long[]> ids = ReceiptQueue.entries(session, receipt.id(), MOST_ENTRIES);
        Map<Long, String> emails = CurrentEmails.of(
                session, ids.stream().map(id -> id[0]).distinct().toList());
        List<NamingEntry> entries = new ArrayList<>();
        for (long[] each : ids) {
            var id = new EntryId(each[0], each[1]);
            Entries.find(session, id)
                    .ifPresent(entry -> entries.add(new NamingEntry(
                            entry,
                            emails.get(id.account()),
                            left(id),
                            Entries.reversalOf(session, id).map(Entry::id).orElse(null),
                            steps.stream().anyMatch(step -> step.tookBack(id)))));
        }
        return entries;
    }

    private long left(EntryId id) {
        return Entries.grant(session, id).map(grant -> grant.leftAt(now)).orElse(0L);
    }

    private String email(long account) {
        return CurrentEmails.of(session, List.of(account)).get(account);
    }

    /** The newest request that the receipt's fix waits for, or that was decided against. */
    private Steps.Asked asked(List<ClawBackStep> steps, Fix fix) {
        ClawBackStep last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        if (last != null && last.request() != null && last.entry() == null) {
            return new Steps.Asked(last.request(), last.state());
        }
        return fix == null
                ? null
                : Asking.of(session, needing.need(), receipt, now).asked();
    }

    /** The id under which the fix of this need is posted first: the same for everybody who fixes it. */
    static UUID request(Need need, Receipt receipt) {
        if (need == Need.NOT_CREDITED
                || need == Need.NO_ACCOUNT
                || need == Need.AMOUNT_DIFFERS && receipt.credits() == 0) {
            return ReceiptCrediting.request(receipt);
        }
        String entry = receipt.isCredited() ? " " + receipt.creditedAccountId() + "-" + receipt.creditedSeq() : "";
        return UUID.nameUUIDFromBytes(
                ("fix " + need + " receipt " + receipt.id() + entry).getBytes(StandardCharsets.UTF_8));
    }

    private Fix prepare(List<NamingEntry> entries, Long pack, ClawBackSheet sheet) {
        return switch (needing.need()) {
            case NOT_CREDITED -> gives(Remedy.CREDIT, receipt.credits(), receipt.accountId());
            case NO_ACCOUNT -> forHolder();
            case CREDITED_TWICE -> second(entries);
            case OTHER_ACCOUNT -> move(entries);
            case AMOUNT_DIFFERS -> difference(pack);
            case NOT_CLAWED_BACK, DISPUTED -> clawBack(sheet);
        };
    }

    private Fix gives(Remedy remedy, long credits, long account) {
        return new Fix(remedy, credits, account, email(account));
    }

    /** Of a former address, or one that was given to an account after the import. */
    private Fix forHolder() {
        if (receipt.email() == null) {
            return Fix.none(Texts.of("reconcile.why.no_email"));
        }
        String key = EmailKey.of(receipt.email()).value();
        List<Long> holders = Holders.of(session, List.of(key)).getOrDefault(key, List.of());
        if (holders.size() != 1) {
            return Fix.none(Texts.of(
                    holders.isEmpty() ? "reconcile.why.no_holder" : "reconcile.why.many_holders", receipt.email()));
        }
        if (receipt.credits() == 0) {
            return Fix.none(noPack());
        }
        return gives(Remedy.CREDIT, receipt.credits(), holders.get(0));
    }

    private String noPack() {
        return Texts.of("reconcile.why.no_pack");
    }

    /** The newest of those that credit it besides the purchase. */
    static NamingEntry secondOf(Receipt receipt, List<NamingEntry> entries) {
        return entries.stream()
                .filter(NamingEntry::credits)
                .filter(each -> !each.entry().id().equals(creditedBy(receipt)))
                .max((one, other) -> one.entry().at().compareTo(other.entry().at()))
                .orElse(null);
    }

    /** The entry by which the receipt is credited; null for none. */
    static NamingEntry creditingOf(Receipt receipt, List<NamingEntry> entries) {
        return entries.stream()
                .filter(each -> each.entry().id().equals(creditedBy(receipt)))
                .findFirst()
                .orElse(null);
    }

    static EntryId creditedBy(Receipt receipt) {
        return receipt.isCredited() ? new EntryId(receipt.creditedAccountId(), receipt.creditedSeq()) : null;
    }

    private Fix second(List<NamingEntry> entries) {
        NamingEntry second = secondOf(receipt, entries);
        return second == null
                ? Fix.none(Texts.of("reconcile.why.looked_over"))
                : new Fix(
                        Remedy.TAKE_SECOND,
                        -second.left(),
                        second.entry().id().account(),
                        second.email(),
                        new TakingBack(second.email(), second.entry().amount(), second.left()),
                        null);
    }

    private Fix move(List<NamingEntry> entries) {
        NamingEntry wrong = creditingOf(receipt, entries);
        if (wrong == null) {
            return Fix.none(Texts.of("reconcile.why.looked_over"));
        }
        if (wrong.left() < wrong.entry().amount()) {
            return new Fix(
                    Remedy.MOVE_WHAT_IS_LEFT,
                    receipt.credits(),
                    receipt.accountId(),
                    email(receipt.accountId()),
                    takingBack(wrong),
                    null);
        }
        return gives(Remedy.MOVE, receipt.credits(), receipt.accountId());
    }

    private TakingBack takingBack(NamingEntry wrong) {
        long elsewhere = Sheets.others(
                        session,
                        wrong.entry().id().account(),
                        List.of(wrong.entry().id()))
                .stream()
                .mapToLong(grant -> grant.leftAt(now))
                .sum();
        return new TakingBack(
                wrong.email(), wrong.entry().amount(), Math.min(wrong.entry().amount(), wrong.left() + elsewhere));
    }

    private Fix difference(Long pack) {
        if (receipt.credits() == 0) {
            return pack == null ? Fix.none(noPack()) : gives(Remedy.CREDIT, pack, receipt.accountId());
        }
        long missing = needing.shouldBe() - receipt.credits();
        return missing > 0
                ? gives(Remedy.GIVE_DIFFERENCE, missing, receipt.creditedAccountId())
                : new Fix(Remedy.ACCEPT, 0, receipt.creditedAccountId(), email(receipt.creditedAccountId()));
    }

    private static Fix clawBack(ClawBackSheet sheet) {
        Long account = sheet.grant() == null ? null : sheet.grant().account();
        return sheet.back() > 0
                ? new Fix(Remedy.GIVE_BACK, sheet.back(), account, sheet.email())
                : new Fix(Remedy.CLAW_BACK, -sheet.collectable(), account, sheet.email());
    }
}
