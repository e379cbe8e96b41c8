package org.creditdesk.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.creditdesk.account.EmailKey;
import org.creditdesk.adjust.ReceiptCrediting;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.receipt.Need;
import org.creditdesk.receipt.Needing;
import org.creditdesk.receipt.Receipt;
import org.creditdesk.text.Texts;

/** Puts together what was gathered about a receipt and prepares the fix; asks nobody. */
final class Evidences {
    private final Gathered gathered;
    private final Needing needing;
    private final Receipt receipt;
    private final List<NamingEntry> entries;

    Evidences(Gathered gathered, Needing needing) {
        this.gathered = gathered;
        this.needing = needing;
        this.receipt = needing.receipt();
        this.entries = gathered.entries(receipt.id());
    }

    /**
     * @param sheet null where nothing was given back or taken back
     * @param elsewhere credits that may be taken from other grants of an entry's account; asked where some are missing
     */
    Evidence evidence(ClawBackSheet sheet, ToLongFunction<EntryId> elsewhere) {
        Fix fix = needing.need() == null ? null : prepare(sheet, elsewhere);
        Steps.Asked asked = asked();
        return new Evidence(
                receipt,
                needing.need(),
                receipt.accountId() == null ? null : email(receipt.accountId()),
                entries,
                needing.pack(),
                asked == null ? null : asked.id(),
                asked == null ? null : asked.state(),
                sheet,
                fix);
    }

    private String email(long account) {
        return gathered.email(account);
    }

    /** The newest request that the receipt's fix waits for, or that was decided against. */
    private Steps.Asked asked() {
        List<ClawBackStep> steps = gathered.steps(receipt.id());
        ClawBackStep last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        if (last != null && last.request() != null && last.entry() == null) {
            return new Steps.Asked(last.request(), last.state());
        }
        return needing.need() == null
                ? null
                : gathered.asking(request(needing.need(), receipt)).asked();
    }

    /** The id under which the fix of this need is posted first: the same for everybody who fixes it. */
    static UUID request(Need need, Receipt receipt) {
        if (gives(need, receipt)) {
            return ReceiptCrediting.request(receipt);
        }
        String entry = receipt.isCredited() ? " " + receipt.creditedAccountId() + "-" + receipt.creditedSeq() : "";
        return UUID.nameUUIDFromBytes(
                ("fix " + need + " receipt " + receipt.id() + entry).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the fix is to credit the receipt, and not to put right how it was credited. */
    static boolean gives(Need need, Receipt receipt) {
        return need == Need.NOT_CREDITED
                || need == Need.NO_ACCOUNT
                || need == Need.AMOUNT_DIFFERS && receipt.credits() == 0;
    }

    private Fix prepare(ClawBackSheet sheet, ToLongFunction<EntryId> elsewhere) {
        return switch (needing.need()) {
            case NOT_CREDITED -> gives(Remedy.CREDIT, receipt.credits(), receipt.accountId());
            case NO_ACCOUNT -> forHolder();
            case CREDITED_TWICE -> second();
            case OTHER_ACCOUNT -> move(elsewhere);
            case AMOUNT_DIFFERS -> difference();
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
        List<Long> holders = gathered.holders(EmailKey.of(receipt.email()).value());
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

    private Fix second() {
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

    private Fix move(ToLongFunction<EntryId> elsewhere) {
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
                    takingBack(wrong, elsewhere.applyAsLong(wrong.entry().id())),
                    null);
        }
        return gives(Remedy.MOVE, receipt.credits(), receipt.accountId());
    }

    private static TakingBack takingBack(NamingEntry wrong, long elsewhere) {
        long granted = wrong.entry().amount();
        return new TakingBack(wrong.email(), granted, Math.min(granted, wrong.left() + elsewhere));
    }

    private Fix difference() {
        if (receipt.credits() == 0) {
            return needing.pack() == null
                    ? Fix.none(noPack())
                    : gives(Remedy.CREDIT, needing.pack(), receipt.accountId());
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
