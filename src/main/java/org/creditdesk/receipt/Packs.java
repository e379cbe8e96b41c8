package org.creditdesk.receipt;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.checkout.Price;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.BulkWriter;
import org.creditdesk.store.Store;
import org.creditdesk.store.Turns;
import org.hibernate.StatelessSession;

/**
 * How many credits a price buys, which owners decide. Imports from now on go by it; receipts that are there keep the
 * credits that they have.
 */
public final class Packs {
    private static final String SET = "set pack";
    private static final String END = "end pack";
    private static final String SUBJECT = "packs";
    private static final long MOST = 1_000_000_000_000L;

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Clock clock;

    public Packs(Store store, Member member, AuditTrail audit, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.clock = clock;
    }

    /** Also those that are over; by currency and price. */
    public List<Pack> all() {
        return store.read(session -> rows(session).stream().map(PackRow::toPack).toList());
    }

    private static List<PackRow> rows(StatelessSession session) {
        return session.createSelectionQuery("from PackRow order by currency, amountMinor", PackRow.class)
                .getResultList();
    }

    /** For loading: into a store without packs. */
    public static void write(StatelessSession session, List<Pack> packs) {
        try (var rows =
                BulkWriter.into(session, "pack", "currency", "amount_minor", "credits", "active", "set_by", "set_at")) {
            packs.forEach(pack -> rows.add(
                    pack.currency(), pack.amountMinor(), pack.credits(), pack.active(), pack.setBy(), pack.setAt()));
        }
    }

    /** A price as one text, for looking it up. */
    static String price(String currency, long amountMinor) {
        return amountMinor + currency;
    }

    /** Credits by {@link #price}. */
    static Map<String, Long> inForce(StatelessSession session) {
        Map<String, Long> packs = new HashMap<>();
        rows(session).stream()
                .filter(row -> row.active)
                .forEach(row -> packs.put(price(row.currency, row.amountMinor), row.credits));
        return packs;
    }

    /**
     * Adds a pack, or sets how many credits the one with this price has.
     *
     * @param amountMinor in the currency's minor unit
     * @throws Problem PACK_CURRENCY, PACK_PRICE or PACK_CREDITS of wrong use; ROLE_MAY_NOT for everybody but owners
     */
    public Pack set(String currency, long amountMinor, long credits) {
        return set(currency, amountMinor, credits, row -> {});
    }

    /** The same for a price that has no pack yet. @throws Problem as there, or PACK_TAKEN */
    public Pack add(String currency, long amountMinor, long credits) {
        return set(currency, amountMinor, credits, row -> {
            if (row != null) {
                throw Problem.refused("PACK_TAKEN", Price.text(amountMinor, row.currency), row.currency);
            }
        });
    }

    /**
     * Sets how many credits a pack has that somebody has looked at, and sells it again where it was over.
     *
     * @param seen as it was when it was looked at
     * @throws Problem as {@link #set(String, long, long)}, or PACK_CHANGED when somebody else changed it meanwhile
     */
    public Pack change(Pack seen, long credits) {
        return set(seen.currency(), seen.amountMinor(), credits, row -> refuseOther(row, seen));
    }

    /** @param check of what the store holds; null for none */
    private Pack set(String currency, long amountMinor, long credits, Consumer<PackRow> check) {
        String code = code(currency);
        String subject = subject(code, amountMinor);
        return audit.command(SET, Permission.MANAGE_PACKS, subject, null, null, session -> {
            if (amountMinor < 1 || amountMinor > MOST) {
                throw Problem.wrongUse("PACK_PRICE");
            }
            if (credits < 1 || credits > MOST) {
                throw Problem.wrongUse("PACK_CREDITS");
            }
            Turns.take(store, session, SUBJECT);
            PackRow row = row(session, code, amountMinor);
            check.accept(row);
            String before = row == null ? null : inWords(row);
            PackRow changed = row == null ? new PackRow() : row;
            changed.currency = code;
            changed.amountMinor = amountMinor;
            changed.credits = credits;
            changed.active = true;
            keep(session, changed, row == null);
            audit.record(session, AuditEvent.done(SET, subject, null, before, inWords(changed), null));
            return changed.toPack();
        });
    }

    /** No longer sold; a row with this price has no pack from now on. @throws Problem NO_SUCH_PACK or ROLE_MAY_NOT */
    public Pack end(String currency, long amountMinor) {
        return end(currency, amountMinor, row -> {});
    }

    /** The same for one that somebody has looked at. @throws Problem as there, or PACK_CHANGED */
    public Pack end(Pack seen) {
        return end(seen.currency(), seen.amountMinor(), row -> refuseOther(row, seen));
    }

    private Pack end(String currency, long amountMinor, Consumer<PackRow> check) {
        String code = code(currency);
        String subject = subject(code, amountMinor);
        return audit.command(END, Permission.MANAGE_PACKS, subject, null, null, session -> {
            Turns.take(store, session, SUBJECT);
            PackRow row = row(session, code, amountMinor);
            if (row == null) {
                throw Problem.notFound("NO_SUCH_PACK", code);
            }
            check.accept(row);
            String before = inWords(row);
            row.active = false;
            keep(session, row, false);
            audit.record(session, AuditEvent.done(END, subject, null, before, inWords(row), null));
            return row.toPack();
        });
    }

    /** Whoever set the same credits again changed nothing that matters. */
    private static void refuseOther(PackRow row, Pack seen) {
        if (row == null || row.credits != seen.credits() || row.active != seen.active()) {
            throw Problem.refused("PACK_CHANGED");
        }
    }

    private void keep(StatelessSession session, PackRow row, boolean fresh) {
        row.setBy = member.name();
        row.setAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (fresh) {
            session.insert(row);
        } else {
            session.update(row);
        }
    }

    private static PackRow row(StatelessSession session, String currency, long amountMinor) {
        return session.createSelectionQuery(
                        "from PackRow where currency = :currency and amountMinor = :amount", PackRow.class)
                .setParameter("currency", currency)
                .setParameter("amount", amountMinor)
                .getSingleResultOrNull();
    }

    private static String code(String currency) {
        try {
            return Currency.getInstance(currency.strip().toUpperCase(Locale.ROOT))
                    .getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw Problem.wrongUse("PACK_CURRENCY", currency);
        }
    }

    private static String subject(String currency, long amountMinor) {
        return "pack " + amountMinor + " " + currency;
    }

    private static String inWords(PackRow row) {
        return row.credits + " credits" + (row.active ? "" : ", over");
    }
}
