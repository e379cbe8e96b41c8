package org.creditdesk.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.creditdesk.account.AccountSearch;
import org.creditdesk.account.Accounts;
import org.creditdesk.account.Aliases;
import org.creditdesk.adjust.Adjustments;
import org.creditdesk.adjust.Expiries;
import org.creditdesk.adjust.Giving;
import org.creditdesk.adjust.Incidents;
import org.creditdesk.adjust.Reasons;
import org.creditdesk.adjust.ReceiptMoves;
import org.creditdesk.adjust.Requests;
import org.creditdesk.adjust.StaffLimits;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditLog;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.audit.StaffRegister;
import org.creditdesk.bulk.BulkCompensation;
import org.creditdesk.casefile.CaseTexts;
import org.creditdesk.casefile.Notes;
import org.creditdesk.casefile.Templates;
import org.creditdesk.casefile.Timeline;
import org.creditdesk.ledger.Ledger;
import org.creditdesk.ledger.Posts;
import org.creditdesk.ledger.Verification;
import org.creditdesk.lookup.Search;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.BatchCodes;
import org.creditdesk.promo.BatchLife;
import org.creditdesk.promo.Batches;
import org.creditdesk.promo.CampaignFigures;
import org.creditdesk.promo.Campaigns;
import org.creditdesk.promo.CodeExport;
import org.creditdesk.promo.CodeList;
import org.creditdesk.promo.CodeLookup;
import org.creditdesk.promo.Codes;
import org.creditdesk.promo.SealCheck;
import org.creditdesk.receipt.CheckoutSettings;
import org.creditdesk.receipt.Mappings;
import org.creditdesk.receipt.Packs;
import org.creditdesk.receipt.ReceiptImport;
import org.creditdesk.receipt.Receipts;
import org.creditdesk.reconcile.ClawBacks;
import org.creditdesk.reconcile.Reconciliation;
import org.creditdesk.redeem.Autopsy;
import org.creditdesk.redeem.LockLifting;
import org.creditdesk.redeem.LockOutList;
import org.creditdesk.redeem.LockOutSettings;
import org.creditdesk.redeem.Redemptions;
import org.creditdesk.redeem.SignalSettings;
import org.creditdesk.redeem.Signals;
import org.creditdesk.sample.Sample;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.NewMember;
import org.creditdesk.staff.Role;
import org.creditdesk.staff.Staff;
import org.creditdesk.store.Credentials;
import org.creditdesk.store.DatabaseUsers;
import org.creditdesk.store.Progress;
import org.creditdesk.store.Schema;
import org.creditdesk.store.Settings;
import org.creditdesk.store.Store;
import org.creditdesk.store.StoreAddress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.triage.Triage;

/** The composition root: opens stores and builds the services, each once, by constructor. */
public final class Desks {
    private Desks() {}

    /**
     * Signs a member in.
     *
     * @throws Problem when the store cannot be used, the password is wrong, or the database user is no active member
     *     of staff
     */
    public static Desk open(StoreAddress address, Credentials credentials) {
        Store store = Store.open(address, credentials, Mapped.classes());
        try {
            return build(store, store.clock());
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /** @param clock the store's own, but in tests that cannot wait */
    static Desk build(Store store, Clock clock) {
        Member member = new Staff(store, clock).signedIn();
        boolean sample =
                store.read(session -> Settings.text(session, Sample.SETTING).isPresent());
        var audit = new AuditTrail(store, member, host(), clock);
        var posts = new Posts(member.name(), clock);
        var accounts = new Accounts(store);
        var aliases = new Aliases(store);
        var receipts = new Receipts(store);
        var ledger = new Ledger(store);
        var timeline = new Timeline(store, member);
        var templates = new Templates(store, member, audit, clock);
        var codes = new Codes(store, member, clock);
        var campaigns = new Campaigns(store, member, audit, clock);
        var adjustments = new Adjustments(store, member, audit, posts, clock);
        var clawBacks = new ClawBacks(store, member, audit, adjustments, clock);
        var reconciliation = new Reconciliation(store, member, audit, adjustments, clawBacks, clock);
        var codeList = new CodeList(store, clock);
        return new Desk(
                store,
                member,
                sample,
                new Search(store, new AccountSearch(store, clock), aliases, receipts, codes),
                accounts,
                ledger,
                new Verification(store, List.of(new SealCheck())),
                receipts,
                new ReceiptImport(store, member, audit, clock),
                new Packs(store, member, audit, clock),
                new Mappings(store, member, audit, clock),
                clawBacks,
                reconciliation,
                new Triage(store, codeList, reconciliation, clock),
                adjustments,
                new Requests(store, member, audit, posts, clock),
                new Expiries(store, member, audit, posts, clock),
                new Reasons(store, audit),
                new Incidents(store, member, audit, clock),
                new StaffLimits(store, member, audit, clock),
                campaigns,
                new CampaignFigures(store, clock),
                new Batches(store, member, audit, accounts, clock),
                new BatchLife(store, member, audit, clock),
                new BatchCodes(store, member),
                new CodeLookup(store, member, clock),
                codeList,
                new CodeExport(store, member, audit),
                new Redemptions(store, member, audit, posts, clock),
                new Autopsy(store, member, clock),
                new LockOutList(store, member, clock),
                new LockLifting(member, audit, clock),
                new LockOutSettings(store, audit),
                new CheckoutSettings(store, audit),
                new Signals(store, member, audit, clock),
                new SignalSettings(store, audit),
                timeline,
                new Notes(member, audit, clock),
                templates,
                new CaseTexts(store, member, templates, accounts, ledger, receipts, timeline),
                aliases,
                new ReceiptMoves(store, member, audit, posts, clock),
                new AuditLog(store, audit),
                new BulkCompensation(store, member, audit, new Giving(store, member, audit, posts, clock)));
    }

    /**
     * Creates a store, or brings an older one up to date.
     *
     * @param administrator a database user who may create roles; on H2 the same as {@code owner}
     * @param owner the first OWNER. On H2 the file's administrator; on PostgreSQL, created by {@code administrator}
     * @return whether anything was changed
     */
    public static boolean setUp(StoreAddress address, Credentials administrator, Credentials owner) {
        boolean changed = Schema.bringUpToDate(address, administrator);
        try (Store store = Store.open(address, administrator, Mapped.classes())) {
            AuditTrail audit = trail(store);
            if (changed) {
                audit.record(AuditEvent.done("set up", "store", null, null, "schema " + Schema.newest(), null));
            }
            var staff = new Staff(store, store.clock());
            if (!staff.hasOwner()) {
                new StaffRegister(staff, audit)
                        .add(new NewMember(owner.user(), owner.user(), Role.OWNER, owner.password()));
                changed = true;
            }
        }
        return changed;
    }

    /** Of an administrator, who need not be a member of staff. */
    private static AuditTrail trail(Store store) {
        String user = store.read(DatabaseUsers::current);
        String name = store.kind() == StoreKind.H2 ? user.toLowerCase(Locale.ROOT) : user;
        var administrator = new Member(name, name, Role.OWNER, new Limits(null, null, null, null));
        return new AuditTrail(store, administrator, host(), store.clock());
    }

    /**
     * Loads the sample: staff, catalogue, accounts with 18 months of history, campaigns. Refused (STORE_NOT_EMPTY)
     * where there are accounts already.
     *
     * @param accounts how many; the believable 320 or more, the rest made by the generator
     */
    public static void loadSample(StoreAddress address, Credentials administrator, long accounts, Progress progress) {
        try (Store store = Store.open(address, administrator, Mapped.classes())) {
            new Sample(store, trail(store), store.clock()).load(accounts, progress);
        }
    }

    /** Whether there is a store with the whole sample in it already; quick, so that it can be asked at every start. */
    public static boolean holdsSample(StoreAddress address, Credentials anybody) {
        return Settings.of(address, anybody, Sample.SETTING)
                .filter("true"::equals)
                .isPresent();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "unknown";
        }
    }
}
