package org.creditdesk.casefile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.creditdesk.audit.AuditEvent;
import org.creditdesk.audit.AuditTrail;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Permission;
import org.creditdesk.store.Store;
import org.creditdesk.store.Turns;
import org.hibernate.StatelessSession;

/**
 * The texts to copy: one summary for the help desk, and replies to customers, each per language. Owners change them;
 * every version stays in the store.
 */
public final class Templates {
    /** Characters. */
    public static final int LONGEST = 8_000;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final String SAVE = "save template";
    private static final String RESET = "reset template";

    private final Store store;
    private final Member member;
    private final AuditTrail audit;
    private final Clock clock;

    public Templates(Store store, Member member, AuditTrail audit, Clock clock) {
        this.store = store;
        this.member = member;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that the desk brings in their order, with what owners made of them, then the owners' own. */
    public List<Template> all() {
        Map<String, TemplateRow> newest = store.read(Templates::newest);
        List<Template> all = new ArrayList<>();
        for (Template own : OwnTemplates.all()) {
            TemplateRow row = newest.remove(key(own.name(), own.language()));
            all.add(row == null ? own : of(row));
        }
        newest.values().stream()
                .filter(row -> row.body != null)
                .map(Templates::of)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Map<String, TemplateRow> newest(StatelessSession session) {
        Map<String, TemplateRow> newest = new TreeMap<>();
        session.createSelectionQuery("""
                        from TemplateRow t where t.version = (select max(o.version) from TemplateRow o
                            where o.name = t.name and o.language = t.language)
                        """, TemplateRow.class)
                .getResultList()
                .forEach(row -> newest.put(key(row.name, row.language), row));
        return newest;
    }

    private static String key(String name, String language) {
        return name + " " + language;
    }

    /** One that was reset is the desk's own again. */
    private static Template of(TemplateRow row) {
        Optional<Template> own = OwnTemplates.of(row.name, row.language);
        String body = row.body != null ? row.body : own.map(Template::body).orElse(null);
        return new Template(row.name, row.language, body, row.body == null, row.version, row.savedBy, row.savedAt);
    }

    /**
     * The template in that language, or else in English, or else in the first language that it has.
     *
     * @throws Problem NO_SUCH_TEMPLATE
     */
    public Template get(String name, String language) {
        return all().stream()
                .filter(each -> each.name().equals(name))
                .min(Comparator.comparing((Template each) -> !each.language().equals(language))
                        .thenComparing(each -> !each.language().equals("en")))
                .orElseThrow(() -> Problem.notFound("NO_SUCH_TEMPLATE", name));
    }

    /**
     * Whether the text can be saved; changes nothing.
     *
     * @throws Problem TEMPLATE_NAME, TEMPLATE_LANGUAGE, TEMPLATE_LENGTH, NULL_CHARACTER, TEMPLATE_BRACE,
     *     TEMPLATE_PLACEHOLDER or TEMPLATE_INTERNAL
     */
    public static void check(String name, String language, String body) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.wrongUse("TEMPLATE_NAME");
        }
        if (!LANGUAGE.matcher(language).matches()) {
            throw Problem.wrongUse("TEMPLATE_LANGUAGE", language);
        }
        if (body.isBlank() || body.length() > LONGEST) {
            throw Problem.wrongUse("TEMPLATE_LENGTH", LONGEST);
        }
        if (body.indexOf('\0') >= 0) {
            throw Problem.wrongUse("NULL_CHARACTER");
        }
        TemplateText.of(TemplateKind.of(name), body);
    }

    /**
     * Adds a version; the same text again changes nothing.
     *
     * @throws Problem as {@link #check}; ROLE_MAY_NOT for everybody but owners
     */
    public Template save(String name, String language, String body) {
        String text = body.replace("\r\n", "\n").stripTrailing();
        return change(SAVE, name, language, text, () -> check(name, language, text));
    }

    /** Brings back the desk's own text; a template that the desk has none for is gone. */
    public void reset(String name, String language) {
        change(RESET, name, language, null, () -> {
            if (all().stream()
                    .noneMatch(each -> key(each.name(), each.language()).equals(key(name, language)))) {
                throw Problem.notFound("NO_SUCH_TEMPLATE", name + " " + language);
            }
        });
    }

    private Template change(String command, String name, String language, String body, Runnable check) {
        String subject = "template " + name + " " + language;
        return audit.command(command, Permission.MANAGE_TEMPLATES, subject, null, null, session -> {
            check.run();
            Turns.take(store, session, "templates");
            TemplateRow before = newest(session).get(key(name, language));
            String was = before != null
                    ? before.body
                    : OwnTemplates.of(name, language).map(Template::body).orElse(null);
            boolean same =
                    before == null ? body == null || body.equals(was) : java.util.Objects.equals(before.body, body);
            if (same) {
                return before == null ? OwnTemplates.of(name, language).orElseThrow() : of(before);
            }
            TemplateRow row = row(name, language, body, before == null ? 1 : before.version + 1);
            session.insert(row);
            audit.record(session, AuditEvent.done(command, subject, null, was, body, null));
            return of(row);
        });
    }

    private TemplateRow row(String name, String language, String body, int version) {
        var row = new TemplateRow();
        row.name = name;
        row.language = language;
        row.version = version;
        row.body = body;
        row.savedBy = member.name();
        row.savedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return row;
    }
}
