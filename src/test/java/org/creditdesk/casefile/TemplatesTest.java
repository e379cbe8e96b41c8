package org.creditdesk.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.adjust.Because;
import org.creditdesk.adjust.Compensation;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Owners write the texts to copy; nothing internal ever stands in a reply, whatever anybody writes anywhere. */
@OnBothStores
class TemplatesTest {
    private static final String SECRET = "Looks like fraud";

    private final TestStore store;
    private Desk owner;
    private long ana;

    TemplatesTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana {notes} García", "DE");
        owner = store.desk(Role.OWNER);
        owner.notes().add(UUID.randomUUID(), ana, SECRET, null);
        owner.adjustments()
                .make(new Compensation(
                        UUID.randomUUID(),
                        ana,
                        1_250,
                        null,
                        new Because("GOODWILL", null, SECRET, "Sorry for\u202e the wait\r\nyours", null)));
        store.execute("insert into receipt (id, provider, receipt, receipt_key, account_id, amount_minor, currency,"
                + " credits, state, purchased_at, imported_at) values (1, 'stripe', 'R-1', 'R1', " + ana
                + ", 1000, 'EUR', 100, 'PAID', current_timestamp, current_timestamp)");
    }

    @AfterEach
    void close() {
        owner.close();
        store.close();
    }

    private Problem refused(String name, String body) {
        return assertThrows(Problem.class, () -> owner.templates().save(name, "en", body));
    }

    @Test
    void whatTheDeskBringsCanBeFilledIn() {
        assertTrue(owner.caseTexts().summary(ana).contains(SECRET));
        for (String name : owner.caseTexts().replies()) {
            for (String language : List.of("en", "de")) {
                String reply = owner.caseTexts().reply(ana, name, language);
                assertFalse(reply.contains(SECRET), reply);
                assertTrue(reply.contains("Ana {notes} García"), reply);
            }
        }
        String balance = owner.caseTexts().reply(ana, "balance", "de");
        assertTrue(balance.contains("1.250 Credits"), balance);
        assertTrue(balance.contains("+1.250 · Sorry for the wait  yours"), balance);
        assertEquals(balance, owner.caseTexts().reply(ana, "balance", "de"));
        assertTrue(owner.caseTexts().reply(ana, "balance", "fr").startsWith("Hello"));
    }

    /** Every placeholder there is, in a reply: those for staff are refused by name. */
    @Test
    void noReplySaysWhatIsInternal() {
        for (Placeholder each : Placeholder.values()) {
            String body = "a {" + each.word() + "} b";
            if (each.isForCustomers()) {
                owner.templates().save("all", "en", body);
                assertFalse(owner.caseTexts().reply(ana, "all", "en").contains(SECRET));
            } else {
                Problem problem = refused("all", body);
                assertEquals("TEMPLATE_INTERNAL", problem.reason());
                assertTrue(problem.getMessage().contains("{" + each.word() + "}"), problem.getMessage());
                owner.templates().save(TemplateKind.SUMMARY_NAME, "en", body);
            }
        }
        assertEquals(
                "TEMPLATE_NO_REPLY",
                assertThrows(Problem.class, () -> owner.caseTexts().reply(ana, "summary", "en"))
                        .reason());
    }

    @Test
    void hostileTextIsNamedOrKeptAsItIs() {
        assertEquals("TEMPLATE_PLACEHOLDER", refused("x", "Hello {nmae}").reason());
        assertTrue(refused("x", "Hello {nmae}").getMessage().contains("{nmae}"));
        for (String unknown : List.of("{}", "{ name }", "{NAME}", "{name{", "{a\nb}", "{${jndi:ldap://x}}", "{0}")) {
            String reason = refused("x", unknown).reason();
            assertTrue(List.of("TEMPLATE_PLACEHOLDER", "TEMPLATE_BRACE").contains(reason), unknown + ": " + reason);
        }
        for (String open : List.of("{", "}", "a } b", "ok\nok\n{name", "{name}}")) {
            assertEquals("TEMPLATE_BRACE", refused("x", open).reason(), open);
        }
        assertTrue(refused("x", "ok\nok\n{name").getMessage().contains("line 3"));
        assertEquals("TEMPLATE_LENGTH", refused("x", " ").reason());
        assertEquals("TEMPLATE_LENGTH", refused("x", "x".repeat(8_001)).reason());
        assertEquals("NULL_CHARACTER", refused("x", "a\0b").reason());
        for (String name : List.of("", "-x", "X", "a b", "x".repeat(41), "../x")) {
            assertEquals("TEMPLATE_NAME", refused(name, "x").reason(), name);
        }
        assertEquals(
                "TEMPLATE_LANGUAGE",
                assertThrows(Problem.class, () -> owner.templates().save("x", "deutsch", "x"))
                        .reason());
        owner.templates().save("x", "en", "{{name}} %s '; drop table account; -- <b> ‮ 😀 {name}");
        assertEquals(
                "{name} %s '; drop table account; -- <b> ‮ 😀 Ana {notes} García",
                owner.caseTexts().reply(ana, "x", "en"));
    }

    @Test
    void everyVersionStaysAndTheDesksOwnComesBack() {
        Template own = owner.templates().get("balance", "en");
        assertEquals(1, owner.templates().save("balance", "en", "One\r\nTwo\n").version());
        assertEquals("One\nTwo", owner.templates().get("balance", "en").body());
        assertEquals(1, owner.templates().save("balance", "en", "One\nTwo").version());
        owner.templates().save("balance", "en", "Three");
        owner.templates().reset("balance", "en");
        owner.templates().reset("balance", "en");
        Template back = owner.templates().get("balance", "en");
        assertEquals(own.body(), back.body());
        assertTrue(back.own());
        assertEquals("3", store.value("select count(*) from case_template"));
        assertEquals("3", store.value("select count(*) from audit_event where command like '% template' and done"));
        owner.templates().save("extra", "fr", "Bonjour {name}");
        assertTrue(owner.caseTexts().replies().contains("extra"));
        assertEquals("Bonjour Ana {notes} García", owner.caseTexts().reply(ana, "extra", "en"));
        owner.templates().reset("extra", "fr");
        assertFalse(owner.caseTexts().replies().contains("extra"));
        assertEquals(
                "NO_SUCH_TEMPLATE",
                assertThrows(Problem.class, () -> owner.templates().reset("extra", "fr"))
                        .reason());
    }

    @Test
    void onlyOwnersChangeThem() {
        for (Role role : List.of(Role.SUPPORT, Role.MARKETING, Role.SUPERVISOR, Role.AUDITOR)) {
            try (Desk desk = store.desk(role)) {
                assertEquals(
                        "ROLE_MAY_NOT",
                        assertThrows(Problem.class, () -> desk.templates().save("x", "en", "x"))
                                .reason());
                assertTrue(desk.caseTexts().summary(ana).contains(SECRET));
            }
        }
        String names = Stream.of(Placeholder.values())
                .filter(each -> !each.isForCustomers())
                .map(Placeholder::word)
                .collect(Collectors.joining(","));
        assertEquals("account,region,status,former_emails,notes,timeline,failed_attempts", names);
    }
}
