package org.creditdesk.receipt;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.checkout.CheckoutFormat;
import org.creditdesk.checkout.ColumnMapping;
import org.creditdesk.checkout.ColumnMapping.Field;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Store;
import org.creditdesk.store.Turns;
import org.hibernate.StatelessSession;

/** How the files of other programs are read; saved once, and used for every file of that kind. */
public final class Mappings {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");
    private static final Pattern PROVIDER = Pattern.compile("[a-z0-9][a-z0-9._-]{0,19}");
    private static final int LONGEST = 2_000;
    private static final String SAVE = "save receipt mapping";
    private static final String RENAME = "rename receipt mapping";
    private static final String DELETE = "delete receipt mapping";

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Clock clock;

    public Mappings(Store store, Member member, AuditTrail audit, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name. */
    public List<ColumnMapping> all() {
        return store.read(session ->
                session.createSelectionQuery("from MappingRow order by name", MappingRow.class).getResultList().stream()
                        .map(Mappings::mapping)
                        .toList());
    }

    /** @throws Problem NO_SUCH_MAPPING */
    public ColumnMapping byName(String name) {
        return store.read(session -> {
            MappingRow row = row(session, name);
            if (row == null) {
                throw Problem.notFound("NO_SUCH_MAPPING", name);
            }
            return mapping(row);
        });
    }

    private static MappingRow row(StatelessSession session, String name) {
        return session.createSelectionQuery("from MappingRow where name = :name", MappingRow.class)
                .setParameter("name", name)
                .getSingleResultOrNull();
    }

    /**
     * Adds a mapping, or changes the one with its name; what was imported by it stays as it is.
     *
     * @throws Problem MAPPING_NAME, MAPPING_PROVIDER or MAPPING_COLUMNS of wrong use, or ROLE_MAY_NOT
     */
    public ColumnMapping save(ColumnMapping mapping) {
        return audit.command(SAVE, Permission.IMPORT_RECEIPTS, subject(mapping), null, null, session -> {
            check(mapping);
            Turns.take(store, session, SAVE);
            return put(session, SAVE, row(session, mapping.name()), mapping);
        });
    }

    /**
     * Adds, changes or renames a mapping that somebody has looked at. What somebody else did to it meanwhile is never
     * written over unseen.
     *
     * @param seen as it was when it was looked at; null for one that is new
     * @throws Problem as {@link #save}; MAPPING_CHANGED, or MAPPING_TAKEN where the name belongs to another
     */
    public ColumnMapping change(ColumnMapping seen, ColumnMapping wanted) {
        boolean renames = seen != null && !seen.name().equals(wanted.name());
        String command = renames ? RENAME : SAVE;
        return audit.command(command, Permission.IMPORT_RECEIPTS, subject(wanted), null, null, session -> {
            check(wanted);
            Turns.take(store, session, SAVE);
            MappingRow row = seen == null ? null : unchanged(session, seen);
            if ((seen == null || renames) && row(session, wanted.name()) != null) {
                throw Problem.refused("MAPPING_TAKEN", wanted.name());
            }
            if (renames) {
                session.delete(row);
                audit.record(session, AuditEvent.done(command, subject(seen), null, seen.name(), wanted.name(), null));
            }
            return put(session, command, renames ? null : row, wanted);
        });
    }

    /**
     * What was imported by it stays as it is.
     *
     * @param seen as it was when it was looked at
     * @throws Problem MAPPING_CHANGED or ROLE_MAY_NOT
     */
    public ColumnMapping delete(ColumnMapping seen) {
        return audit.command(DELETE, Permission.IMPORT_RECEIPTS, subject(seen), null, null, session -> {
            Turns.take(store, session, SAVE);
            session.delete(unchanged(session, seen));
            audit.record(session, AuditEvent.done(DELETE, subject(seen), null, seen.inWords(), null, null));
            return seen;
        });
    }

    private static MappingRow unchanged(StatelessSession session, ColumnMapping seen) {
        MappingRow row = row(session, seen.name());
        if (row == null || !mapping(row).equals(seen)) {
            throw Problem.refused("MAPPING_CHANGED", seen.name());
        }
        return row;
    }

    /** @param row null for a new one */
    private ColumnMapping put(StatelessSession session, String command, MappingRow row, ColumnMapping wanted) {
        String before = row == null ? null : mapping(row).inWords();
        MappingRow changed = row == null ? new MappingRow() : row;
        changed.name = wanted.name();
        changed.provider = wanted.provider();
        changed.columnsRead = written(wanted);
        changed.savedBy = member.name();
        changed.savedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (row == null) {
            session.insert(changed);
        } else {
            session.update(changed);
        }
        audit.record(session, AuditEvent.done(command, subject(wanted), null, before, wanted.inWords(), null));
        return wanted;
    }

    private static String subject(ColumnMapping mapping) {
        return "mapping " + mapping.name();
    }

    /** @throws Problem MAPPING_NAME, MAPPING_PROVIDER or MAPPING_COLUMNS of wrong use */
    public static void check(ColumnMapping mapping) {
        checkNames(mapping);
        Map<Field, String> fields = mapping.fields();
        boolean whole = List.of(Field.RECEIPT, Field.EMAIL, Field.AMOUNT, Field.TIME).stream()
                .allMatch(fields::containsKey);
        boolean oneCurrency = fields.containsKey(Field.CURRENCY) != fields.containsKey(Field.CURRENCY_IS);
        if (!whole || !oneCurrency || !mapping.isSound() || written(mapping).length() > LONGEST) {
            throw Problem.wrongUse("MAPPING_COLUMNS");
        }
    }

    private static void checkNames(ColumnMapping mapping) {
        if (!NAME.matcher(mapping.name()).matches()) {
            throw Problem.wrongUse("MAPPING_NAME");
        }
        boolean ours = List.of(CheckoutFormat.values()).stream()
                .anyMatch(format ->
                        format != CheckoutFormat.GENERIC && format.provider().equals(mapping.provider()));
        if (!PROVIDER.matcher(mapping.provider()).matches() || ours) {
            throw Problem.wrongUse("MAPPING_PROVIDER");
        }
    }

    private static String written(ColumnMapping mapping) {
        return mapping.fields().entrySet().stream()
                .map(each -> each.getKey() + "\t" + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static ColumnMapping mapping(MappingRow row) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        row.columnsRead
                .lines()
                .map(line -> line.split("\t", 2))
                .forEach(each -> fields.put(Field.valueOf(each[0]), each[1]));
        return new ColumnMapping(row.name, row.provider, fields);
    }
}
