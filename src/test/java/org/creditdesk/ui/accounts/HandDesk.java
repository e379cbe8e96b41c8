package org.creditdesk.ui.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditdesk.account.AccountHeader;
import org.creditdesk.account.AccountStatus;
import org.creditdesk.adjust.Adjusted;
import org.creditdesk.adjust.Change;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.adjust.Correction;
import org.creditdesk.adjust.Preview;
import org.creditdesk.adjust.Reason;
import org.creditdesk.adjust.RequestState;
import org.creditdesk.adjust.Reversal;
import org.creditdesk.adjust.Similar;
import org.creditdesk.ledger.Entry;
import org.creditdesk.ledger.EntryDetail;
import org.creditdesk.ledger.EntryId;
import org.creditdesk.ledger.EntryKind;
import org.creditdesk.ledger.Grant;
import org.creditdesk.ledger.Origin;
import org.creditdesk.problem.Problem;

/**
 * An account with 40 credits: what is left of the 100 that entry 3 gave. Above 200 somebody else approves; the first
 * {@code outages} postings are lost on the way.
 */
final class HandDesk implements Changer {
    static final Reason GOODWILL = new Reason("GOODWILL", "Goodwill", false);
    static final Reason BILLING = new Reason("BILLING_ERROR", "Billed wrongly", true);
    static final EntryId GIFT = new EntryId(7, 3);
    static final String APPROVAL = "Above your limit of 200.";
    static final String SPENT = "Only 40 of them are left.";
    static final Similar OPEN = new Similar(11L, null, 50, null, "sam", Instant.EPOCH);
    private static final long BALANCE = 40;

    final List<Change> received = new ArrayList<>();
    final List<Change> foreseen = new ArrayList<>();
    List<Similar> similar = List.of();
    int outages;

    static AccountHeader header() {
        return new AccountHeader(
                7,
                "Ana",
                "ana@studio.example",
                "DE",
                null,
                null,
                null,
                AccountStatus.ACTIVE,
                List.of(),
                Instant.EPOCH,
                null,
                BALANCE,
                1,
                List.of());
    }

    @Override
    public List<Reason> reasons() {
        return List.of(GOODWILL, BILLING);
    }

    @Override
    public List<String> incidents() {
        return List.of("Outage of May");
    }

    @Override
    public EntryDetail detail(EntryId id) {
        var entry = new Entry(
                id,
                new UUID(0, 1),
                EntryKind.PURCHASE,
                100,
                100,
                Origin.PURCHASE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "store",
                Instant.EPOCH);
        return new EntryDetail(
                entry,
                null,
                new Grant(id, Origin.PURCHASE, 100, BALANCE, null),
                List.of(),
                "ab".repeat(32),
                "00".repeat(32));
    }

    @Override
    public Preview preview(Change wanted) {
        foreseen.add(wanted);
        if (wanted instanceof Reversal) {
            return new Preview(BALANCE, BALANCE, 0, SPENT, null, BALANCE, List.of());
        }
        long amount = amount(wanted);
        if (amount < -BALANCE) {
            return Preview.refused(BALANCE, "The account holds 40 credits, and " + -amount + " would be taken.");
        }
        String approval = amount > 200 ? APPROVAL : null;
        return new Preview(BALANCE, BALANCE + amount, amount, null, approval, null, similar);
    }

    private static long amount(Change change) {
        if (change instanceof Compensation compensation) {
            return compensation.credits();
        }
        return change instanceof Correction correction ? correction.amount() : -BALANCE;
    }

    @Override
    public Adjusted make(Change wanted) {
        received.add(wanted);
        if (outages-- > 0) {
            throw Problem.store("STORE_BUSY", null);
        }
        long amount = amount(wanted);
        return amount > 200
                ? new Adjusted(null, BALANCE, 12L, RequestState.PENDING, false)
                : new Adjusted(new EntryId(7, 4), BALANCE + amount, null, null, false);
    }
}
