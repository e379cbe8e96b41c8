package org.creditdesk.sample;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.audit.StaffRegister;
import org.creditdesk.problem.Problem;
import org.creditdesk.receipt.Packs;
import org.creditdesk.staff.Staff;
import org.creditdesk.store.DatabaseUsers;
import org.creditdesk.store.Indexes;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Sequences;
import org.creditdesk.store.Settings;
import org.creditdesk.store.Store;
import org.hibernate.StatelessSession;

/** Loads the sample into an empty store. */
public final class Sample {
    /** The setting that marks a sample store: {@link #LOADING}, then {@link #LOADED}. */
    public static final String SETTING = "store.sample";

    private static final String LOADING = "loading";
    private static final String LOADED = "true";
    private static final int CHUNK = 8_000;
    /** Indexes whose keys come in no order while accounts are loaded one after the other. */
    private static final List<String> IN_NO_ORDER = List.of(
            "account_email_by_key",
            "account_email_by_domain",
            "ledger_entry_by_actor",
            "receipt_by_email",
            "redemption_by_batch");

    private final Store store;
    private final AuditTrail audit;
    private final Clock clock;

    /** @param store opened by an administrator, who may create staff and write under their names */
    public Sample(Store store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Loads staff, campaigns, and accounts with 18 months of history up to the last midnight UTC. The accounts that
     * are written down, a little over 320, come in one transaction with the campaigns; invented ones follow in chunks.
     *
     * @param accounts how many in all; at least those written down are loaded
     * @param progress told the number of accounts loaded; cancelling leaves an unfinished store
     * @throws Problem STORE_NOT_EMPTY where there are accounts, SAMPLE_UNFINISHED where loading was broken off
     */
    public void load(long accounts, Progress progress) {
        refuseUnlessEmpty();
        addStaff();
        var writing = new Writing(Days.of(clock.instant()), accounts);
        Chunk first = writing.written(new Chunk(writing.ids()));
        store.write(session -> {
            Settings.put(session, SETTING, LOADING);
            writing.catalogue().write(session);
            writing.incidents().write(session);
            Packs.write(
                    session,
                    Checkout.packs(
                            Region.read().values(), "owner", clock.instant().truncatedTo(ChronoUnit.DAYS)));
            first.write(session);
            writing.catalogue().writeListed(session, writing.customers());
            return null;
        });
        progress.report(writing.written());
        if (writing.accounts() > writing.written()) {
            var indexes = new Indexes(store);
            List<String> again = indexes.takeAway(IN_NO_ORDER);
            invent(writing, progress);
            indexes.make(again);
        }
        finish(writing);
    }

    private void refuseUnlessEmpty() {
        store.read(session -> {
            if (Settings.text(session, SETTING).filter(LOADING::equals).isPresent()) {
                throw Problem.refused("SAMPLE_UNFINISHED");
            }
            if (hasAccounts(session)) {
                throw Problem.refused("STORE_NOT_EMPTY");
            }
            return null;
        });
    }

    private static boolean hasAccounts(StatelessSession session) {
        return !session.createNativeQuery("select id from account fetch first 1 row only", Long.class)
                .getResultList()
                .isEmpty();
    }

    /** Whoever is signed in keeps name and password. */
    private void addStaff() {
        String me = store.read(DatabaseUsers::current).toLowerCase(Locale.ROOT);
        var register = new StaffRegister(new Staff(store, clock), audit);
        StaffLine.read().stream().filter(member -> !member.name().equals(me)).forEach(register::add);
    }

    private void invent(Writing writing, Progress progress) {
        for (long from = writing.written(); from < writing.accounts(); from += CHUNK) {
            if (progress.isCancelled()) {
                throw Problem.refused("SAMPLE_UNFINISHED");
            }
            long until = Math.min(from + CHUNK, writing.accounts());
            Chunk chunk = writing.invented(from, until);
            store.write(session -> {
                chunk.write(session);
                return null;
            });
            progress.report(until);
        }
    }

    private void finish(Writing writing) {
        Ids ids = writing.ids();
        var sequences = new Sequences(store);
        sequences.continueAfter("account_seq", Customer.FIRST_ID + writing.accounts());
        sequences.continueAfter("account_email_seq", ids.email);
        sequences.continueAfter("receipt_seq", ids.receipt);
        sequences.continueAfter("attempt_seq", ids.attempt);
        sequences.continueAfter("lock_out_seq", ids.lockOut);
        sequences.continueAfter("audit_event_seq", ids.event);
        sequences.continueAfter("adjustment_request_seq", ids.request);
        sequences.continueAfter("incident_seq", writing.incidents().count());
        for (String name : List.of("campaign_seq", "batch_seq", "batch_change_seq", "code_export_seq")) {
            sequences.continueAfter(name, writing.catalogue().batches());
        }
        store.write(session -> {
            Settings.put(session, SETTING, LOADED);
            audit.record(
                    session,
                    AuditEvent.done("load sample", "store", null, null, writing.accounts() + " accounts", null));
            return null;
        });
    }
}
