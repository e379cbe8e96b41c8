package org.creditdesk.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditdesk.account.EmailKey;
import org.creditdesk.account.Holders;
import org.creditdesk.checkout.BadCell;
import org.creditdesk.checkout.CheckoutFormat;
import org.creditdesk.checkout.CheckoutRow;
import org.creditdesk.checkout.Dispute;
import org.creditdesk.checkout.PassedOver;
import org.creditdesk.checkout.Payment;
import org.creditdesk.checkout.PaymentEvent;
import org.creditdesk.checkout.Rule;
import org.hibernate.StatelessSession;

/**
 * Some rows of a file held against what the store knows, in one transaction. What was given back only grows and a
 * dispute only goes on, so that it does not matter which export was imported first.
 */
final class ImportChunk {
    private final List<CheckoutRow> rows;
    private final boolean byOther;
    private final Map<String, KnownReceipt> receipts;
    private final Map<String, Long> packs;
    private final Map<String, List<Long>> holders;
    private final Map<String, List<ImportLookup.Entry>> entries;
    private final Map<String, List<ImportLookup.Event>> events;
    private final Map<String, ImportLookup.Event> byEvent;
    private final List<ImportedRow> answers = new ArrayList<>();

    /** What is going to be written: receipts in the order of their rows, and what comes with them. */
    final List<KnownReceipt> touched = new ArrayList<>();

    final List<PaymentEvent> newEvents = new ArrayList<>();

    /** @param receipt whose; it may be new */
    record Named(KnownReceipt receipt, ImportLookup.Entry entry) {}

    final List<Named> named = new ArrayList<>();

    /** @param row on which the change stands */
    record Changed(long row, KnownReceipt receipt, FieldChange change) {}

    final List<Changed> changes = new ArrayList<>();

    ImportChunk(StatelessSession session, String provider, CheckoutFormat format, List<CheckoutRow> rows) {
        this.rows = rows;
        // Only Stripe has exports that know a payment by one number and exports that know it by the other.
        this.byOther = format == CheckoutFormat.STRIPE;
        var lookup = new ImportLookup(session, provider);
        packs = Packs.inForce(session);
        receipts = lookup.receipts(RowKeys.receipts(rows, byOther), byOther);
        Set<String> emails = new LinkedHashSet<>();
        Set<String> uncredited = new LinkedHashSet<>();
        for (CheckoutRow row : rows) {
            if (row instanceof Payment payment) {
                KnownReceipt known = find(payment);
                if (payment.email() != null && (known == null || known.accountId == null)) {
                    emails.add(EmailKey.of(payment.email()).value());
                }
                if (known == null || known.creditedSeq == null) {
                    uncredited.add(known == null ? payment.receipt() : known.receipt);
                }
            }
        }
        holders = Holders.of(session, emails);
        entries = lookup.entries(uncredited);
        events = format == CheckoutFormat.PAYPAL ? lookup.events(RowKeys.receipts(rows, byOther)) : new HashMap<>();
        byEvent = format == CheckoutFormat.PAYPAL ? lookup.byEvent(RowKeys.events(rows)) : new HashMap<>();
    }

    private KnownReceipt find(Payment payment) {
        KnownReceipt known = receipts.get(Receipts.key(payment.receipt()));
        return known == null && byOther && payment.other() != null
                ? receipts.get(Receipts.key(payment.other()))
                : known;
    }

    /** What becomes of each row, in their order. */
    List<ImportedRow> judge() {
        for (CheckoutRow row : rows) {
            if (row instanceof Payment payment) {
                answers.add(judge(payment));
            } else if (row instanceof PaymentEvent event) {
                answers.add(judge(event));
            } else if (row instanceof PassedOver passed) {
                answers.add(ImportedRow.passed(passed));
            } else if (row instanceof BadCell bad) {
                answers.add(ImportedRow.bad(bad.row(), bad.receipt(), bad.column(), bad.rule()));
            }
        }
        return answers;
    }

    private ImportedRow judge(Payment payment) {
        KnownReceipt known = find(payment);
        return known == null ? add(payment) : compare(payment, known);
    }

    private ImportedRow add(Payment payment) {
        var fresh = new KnownReceipt();
        fresh.fresh = true;
        fresh.receipt = payment.receipt();
        fresh.email = payment.email();
        fresh.emailKey =
                payment.email() == null ? null : EmailKey.of(payment.email()).value();
        fresh.accountId = holder(fresh.emailKey);
        fresh.amountMinor = payment.amountMinor();
        fresh.currency = payment.currency();
        fresh.credits = packs.getOrDefault(Packs.price(payment.currency(), payment.amountMinor()), 0L);
        fresh.purchasedAt = payment.at();
        fresh.feeMinor = payment.feeMinor();
        fresh.feeCurrency = payment.feeCurrency();
        fresh.other = payment.other();
        fresh.refundedMinor = Math.min(
                fresh.amountMinor, Math.max(payment.refundedMinor(), givenBack(fresh.receipt, fresh.currency)));
        fresh.dispute = Dispute.further(payment.dispute(), disputed(fresh.receipt));
        fresh.state = Receipt.State.of(fresh.amountMinor, fresh.refundedMinor, fresh.dispute);
        long pack = fresh.credits;
        credit(fresh);
        fresh.shouldBe = pack == 0 || pack == fresh.credits ? null : Long.valueOf(pack);
        touch(fresh);
        receipts.put(Receipts.key(fresh.receipt), fresh);
        if (byOther && fresh.other != null) {
            receipts.put(Receipts.key(fresh.other), fresh);
        }
        ImportVerdict verdict = fresh.accountId == null
                ? ImportVerdict.NO_ACCOUNT
                : fresh.credits == 0 ? ImportVerdict.NO_PACK : ImportVerdict.NEW;
        return ImportedRow.of(payment.row(), fresh.receipt, verdict, fresh.accountId, fresh.credits);
    }

    /** The one account that has the email; null for none and for several. */
    private Long holder(String emailKey) {
        List<Long> found = emailKey == null ? List.of() : holders.getOrDefault(emailKey, List.of());
        return found.size() == 1 ? found.get(0) : null;
    }

    private long givenBack(String receipt, String currency) {
        return events.getOrDefault(Receipts.key(receipt), List.of()).stream()
                .filter(event -> event.dispute() == null && event.currency().equals(currency))
                .mapToLong(ImportLookup.Event::amountMinor)
                .sum();
    }

    private Dispute disputed(String receipt) {
        return events.getOrDefault(Receipts.key(receipt), List.of()).stream()
                .map(ImportLookup.Event::dispute)
                .reduce(null, Dispute::further);
    }

    /** Entries that named it before it was imported: the shop had credited it already. */
    private boolean credit(KnownReceipt receipt) {
        if (receipt.creditedSeq != null) {
            return false;
        }
        for (ImportLookup.Entry entry : entries.getOrDefault(receipt.receipt, List.of())) {
            named.add(new Named(receipt, entry));
            if (entry.credits() && receipt.creditedSeq == null) {
                receipt.creditedAccountId = entry.account();
                receipt.creditedSeq = entry.seq();
                receipt.credits = entry.amount();
            }
        }
        entries.remove(receipt.receipt);
        return receipt.creditedSeq != null;
    }

    private void touch(KnownReceipt receipt) {
        if (!receipt.dirty) {
            receipt.dirty = true;
            touched.add(receipt);
        }
    }

    private ImportedRow compare(Payment payment, KnownReceipt known) {
        List<FieldChange> found = new ArrayList<>();
        boolean worse = known.refundedMinor < Math.min(payment.refundedMinor(), payment.amountMinor())
                || Differences.isWorse(known.dispute, payment.dispute());
        Differences.facts(payment, known, found);
        fill(payment, known, found);
        Differences.stands(known, payment.refundedMinor(), payment.dispute(), found);
        return answer(payment.row(), known, found, worse);
    }

    private ImportedRow answer(long row, KnownReceipt known, List<FieldChange> found, boolean worse) {
        if (found.isEmpty()) {
            return ImportedRow.of(row, known.receipt, ImportVerdict.KNOWN, known.accountId, known.credits);
        }
        touch(known);
        found.forEach(change -> changes.add(new Changed(row, known, change)));
        ImportVerdict verdict = worse ? ImportVerdict.REFUNDED : ImportVerdict.CHANGED;
        return ImportedRow.changed(row, known.receipt, verdict, known.accountId, known.credits, found);
    }

    /** What was not known before. */
    private void fill(Payment payment, KnownReceipt known, List<FieldChange> found) {
        if (known.accountId == null && holder(known.emailKey) != null) {
            known.accountId = holder(known.emailKey);
            found.add(new FieldChange("account", null, known.accountId.toString()));
        }
        if (credit(known)) {
            found.add(new FieldChange("credited", null, known.creditedAccountId + "-" + known.creditedSeq));
        }
        Long pack = packs.get(Packs.price(known.currency, known.amountMinor));
        if (known.credits == 0 && pack != null) {
            known.credits = pack;
            found.add(new FieldChange("credits", null, pack.toString()));
        }
        if (known.other == null && payment.other() != null && !payment.other().equals(known.receipt)) {
            known.other = payment.other();
            found.add(new FieldChange("other", null, known.other));
        } else if (known.other == null && byOther && !payment.receipt().equals(known.receipt)) {
            known.other = payment.receipt();
            found.add(new FieldChange("other", null, known.other));
        }
        if (known.feeMinor == null && payment.feeMinor() != null) {
            known.feeMinor = payment.feeMinor();
            known.feeCurrency = payment.feeCurrency();
            found.add(new FieldChange("fee", null, known.feeMinor + " " + known.feeCurrency));
        }
    }

    private ImportedRow judge(PaymentEvent event) {
        String own = Receipts.key(event.event());
        String of = Receipts.key(event.receipt());
        KnownReceipt known = receipts.get(of);
        Long account = known == null ? null : known.accountId;
        long credits = known == null ? 0 : known.credits;
        if (byEvent.containsKey(own)) {
            return ImportedRow.of(event.row(), event.receipt(), ImportVerdict.KNOWN, account, credits);
        }
        if (known != null && event.isRefund() && !known.currency.equals(event.currency())) {
            return ImportedRow.bad(event.row(), event.receipt(), "", Rule.OTHER_CURRENCY);
        }
        newEvents.add(event);
        var stored = new ImportLookup.Event(own, of, event.dispute(), event.amountMinor(), event.currency());
        byEvent.put(own, stored);
        events.computeIfAbsent(of, key -> new ArrayList<>()).add(stored);
        boolean worse = event.isRefund() || event.dispute().isAgainstUs();
        if (known == null) {
            ImportVerdict verdict = worse ? ImportVerdict.REFUNDED : ImportVerdict.CHANGED;
            return ImportedRow.of(event.row(), event.receipt(), verdict, null, 0);
        }
        List<FieldChange> found = new ArrayList<>();
        Differences.stands(known, givenBack(known.receipt, known.currency), disputed(known.receipt), found);
        if (found.isEmpty()) {
            // All of it was known from the payment's own row; the event is kept all the same.
            return ImportedRow.of(event.row(), event.receipt(), ImportVerdict.KNOWN, account, credits);
        }
        return answer(event.row(), known, found, worse);
    }
}
