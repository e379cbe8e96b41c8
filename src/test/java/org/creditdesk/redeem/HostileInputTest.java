package org.creditdesk.redeem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.creditdesk.account.TestAccounts;
import org.creditdesk.app.Desk;
import org.creditdesk.app.TimedDesk;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.SetClock;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is typed or pasted: a good code with stray characters works, nothing crashes, nothing is stored broken. */
@OnBothStores
class HostileInputTest {
    private static final int LONG = 10_000_000;
    private static final int LONGEST_RAW = 300;
    private static final int LONGEST_CANONICAL = 100;

    /** All of Unicode's format, control, space and dash characters, some of them in each of the inputs. */
    private static final List<Integer> STRAYS = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(each -> Set.of(
                            (int) Character.FORMAT,
                            (int) Character.CONTROL,
                            (int) Character.SPACE_SEPARATOR,
                            (int) Character.LINE_SEPARATOR,
                            (int) Character.PARAGRAPH_SEPARATOR,
                            (int) Character.DASH_PUNCTUATION)
                    .contains(Character.getType(each)))
            .boxed()
            .toList();

    private final TestStore store;
    private final SetClock clock = new SetClock(Instant.parse("2026-05-03T18:20:00Z"));
    private Desk suri;
    private long ana;
    private String code;

    HostileInputTest(StoreKind kind) {
        store = TestStores.fresh(kind);
    }

    @BeforeEach
    void open() {
        ana = TestAccounts.add(store, "ana@studio.example", "Ana García", "DE");
        suri = TimedDesk.open(store, Role.SUPERVISOR, clock);
        code = TestCodes.anywhere()
                .byAccount(null)
                .usable(10_000)
                .generate(store, 1)
                .get(0);
    }

    @AfterEach
    void close() {
        suri.close();
        store.close();
    }

    @Test
    void aGoodCodeWithEveryStrayCharacterOfUnicodeWorks() {
        List<String> inputs = new ArrayList<>();
        for (int from = 0; from < STRAYS.size(); from += code.length() + 1) {
            inputs.add(between(STRAYS.subList(from, Math.min(STRAYS.size(), from + code.length() + 1))));
        }
        for (String input : inputs) {
            assertApplied(input);
        }
        assertEquals(
                inputs.size() * TestCodes.CREDITS, suri.accounts().header(ana).balance());
        assertOnRecord(inputs);
        assertNothingIsStoredBroken();
    }

    /** The code with one of these before, between and behind its characters. */
    private String between(List<Integer> strays) {
        var typed = new StringBuilder();
        for (int i = 0; i <= code.length(); i++) {
            if (i < strays.size()) {
                typed.appendCodePoint(strays.get(i));
            }
            if (i < code.length()) {
                typed.append(code.charAt(i));
            }
        }
        return typed.toString();
    }

    @Test
    void aGoodCodeInOtherLettersOfTheSameKindWorks() {
        List<String> inputs = List.of(
                wide(code, 0xFF21, 0xFF10),
                wide(code, 0x1D400, 0x1D7CE),
                wide(code, 0x1F130, 0xFF10),
                "\u202E" + code + "\u202C",
                "\u2067" + code.toLowerCase() + "\u2069\u200F",
                code.substring(0, 4) + "\u0000" + code.substring(4),
                "\u200B".repeat(LONG) + code,
                code + "\r\n".repeat(20_000),
                code.replace("", "\u00AD\u2060\u200D"));
        inputs.forEach(this::assertApplied);
        assertOnRecord(inputs);
        assertNothingIsStoredBroken();
    }

    /** The code in letters that begin at {@code a}, and digits that begin at {@code zero}. */
    private static String wide(String code, int a, int zero) {
        return code.chars()
                .map(each -> Character.isDigit(each) ? zero + each - '0' : a + each - 'A')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void whatIsNoCodeIsRefusedAndNothingBreaks() {
        Map<String, String> inputs = hostile();
        inputs.forEach((name, input) -> {
            clock.forward(Duration.ofMinutes(11));
            assertEquals(
                    Outcome.MALFORMED_INPUT,
                    suri.autopsy()
                            .of(new AutopsyQuestion(input, ana, null, null))
                            .outcome(),
                    name);
            Answer answer = suri.redemptions().redeem(UUID.randomUUID(), ana, input);
            assertEquals(Outcome.MALFORMED_INPUT, answer.outcome(), name);
            assertEquals("Invalid or expired code.", answer.message(), name);
        });
        assertEquals(0, suri.accounts().header(ana).balance());
        assertOnRecord(List.copyOf(inputs.values()));
        assertNothingIsStoredBroken();
    }

    private Map<String, String> hostile() {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("nothing", "");
        inputs.put("null characters", "\u0000".repeat(5));
        inputs.put("Cyrillic look-alikes", "\u0410\u04122\u0421\u041D\u041A\u041C\u0422\u0425\u0420\u0415\u0405");
        inputs.put("Greek look-alikes", "\u0391\u0392\u0395\u0396\u0397\u039A\u039C\u039D\u03A1\u03A4\u03A5\u03A7");
        inputs.put("one look-alike", code.substring(0, 11) + "\u0410");
        inputs.put("high surrogate before", "\uD83C" + code);
        inputs.put("low surrogate inside", code.substring(0, 4) + "\uDFFF" + code.substring(4));
        inputs.put("high surrogate behind", code + "\uD800");
        inputs.put("pair the wrong way round", "\uDC00\uD800" + code);
        inputs.put("surrogates only", "\uD800\uDBFF\uDC00\uDFFF\uD800");
        inputs.put("a pair cut where the column ends", "!".repeat(LONGEST_RAW - 1) + "\uD83C\uDF81");
        inputs.put("non-characters", "\uFFFE\uFFFF" + Character.toString(0x10FFFF) + code);
        inputs.put("private use", code + "\uE000" + Character.toString(0xF0000));
        inputs.put("accents", code.replace("", "\u0301\u0323"));
        inputs.put("letters that decompose", "\uFDFA".repeat(100));
        inputs.put("SQL", "'; drop table attempt; --");
        inputs.put("a formula", "=HYPERLINK(\"http://evil.example\")");
        inputs.put("a backslash", "\\N\\x00\\." + code);
        inputs.put("message format", "{0}{1,choice}%s%n${env}" + code);
        inputs.put("gifts", "\uD83C\uDF81".repeat(20_000));
        inputs.put("ten megabytes of a letter", "A".repeat(LONG));
        inputs.put("ten megabytes of a broken pair", "\uD800".repeat(LONG));
        inputs.put("many accents", "A" + "\u0301".repeat(20_000));
        inputs.put("much that grows", "\uFDFA".repeat(20_000));
        inputs.put("a code many times", code.repeat(2_000));
        return inputs;
    }

    private void assertApplied(String input) {
        AutopsyReport report = suri.autopsy().of(new AutopsyQuestion(input, ana, null, null));
        assertEquals(Outcome.APPLIED, report.outcome(), () -> named(input));
        assertEquals(code, report.input().canonical());
        Answer answer = suri.redemptions().redeem(UUID.randomUUID(), ana, input);
        assertEquals(Outcome.APPLIED, answer.outcome(), () -> named(input));
    }

    /** What is not of the code, which is nobody's to read. */
    private static String named(String input) {
        return input.codePoints()
                .filter(each -> each > 'z' || !Character.isLetterOrDigit(each))
                .limit(20)
                .mapToObj(each -> String.format("U+%04X", each))
                .toList()
                .toString();
    }

    /** All attempts are in the list, the newest first, with what was typed as far as it can be kept. */
    private void assertOnRecord(List<String> inputs) {
        List<Attempt> attempts =
                suri.redemptions().attempts(ana, null, inputs.size() + 1).rows();
        assertEquals(inputs.size(), attempts.size());
        List<String> kept = attempts.stream().map(Attempt::raw).sorted().toList();
        assertEquals(inputs.stream().map(HostileInputTest::asKept).sorted().toList(), kept);
        for (Attempt attempt : attempts) {
            if (attempt.outcome() == Outcome.APPLIED) {
                assertEquals(code, attempt.canonical());
            }
        }
    }

    private static String asKept(String input) {
        return input.substring(0, Math.min(input.length(), LONGEST_RAW))
                .codePoints()
                .map(each -> each == 0 || each >= 0xD800 && each <= 0xDFFF ? 0xFFFD : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void assertNothingIsStoredBroken() {
        assertSound("select raw_input from attempt", LONGEST_RAW);
        assertSound("select canonical from attempt", LONGEST_CANONICAL);
        for (String column : List.of("subject", "reason", "before_value", "after_value")) {
            assertNoCode("select " + column + " from audit_event where command = 'redeem'");
        }
        assertEquals(List.of(), suri.verification().verify(Progress.NONE).problems());
    }

    private void assertSound(String sql, int longest) {
        for (String text : column(sql)) {
            assertTrue(text.codePointCount(0, text.length()) <= longest, sql);
            assertFalse(text.codePoints().anyMatch(each -> each == 0 || each >= 0xD800 && each <= 0xDFFF), sql);
        }
    }

    private void assertNoCode(String sql) {
        for (String text : column(sql)) {
            assertFalse(text != null && text.contains(code), sql);
        }
    }

    private List<String> column(String sql) {
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
