package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditdesk.app.Desk;
import org.creditdesk.code.CodeFormat;
import org.creditdesk.problem.Problem;
import org.creditdesk.redeem.TestCodes;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.creditdesk.store.TestStore;
import org.creditdesk.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothStores
class CodeListTest {
    private final TestStore store;
    private final Desk sam;

    @TempDir
    private Path folder;

    CodeListTest(StoreKind kind) {
        store = TestStores.fresh(kind);
        sam = store.desk(Role.SUPPORT);
    }

    @AfterEach
    void close() {
        sam.close();
        store.close();
    }

    private void redeem(String email, String code) {
        sam.redemptions().redeem(UUID.randomUUID(), store.addAccount(email, "DE"), code);
    }

    private List<ListedCode> states(String... inputs) {
        return sam.codeList().states(List.of(inputs), Progress.NONE);
    }

    private static String mistyped(String code) {
        return code.substring(0, code.length() - 1) + (code.endsWith("2") ? '3' : '2');
    }

    private String one(TestCodes kind, String batchChange) {
        String code = kind.generate(store, 1).get(0);
        if (batchChange != null) {
            store.execute("update batch set " + batchChange + " where id = (select batch_id from code where code = '"
                    + code + "')");
        }
        return code;
    }

    @Test
    void everyStateInTheOrderOfTheList() {
        String unused = one(TestCodes.anywhere(), null);
        String redeemed = one(TestCodes.anywhere(), null);
        redeem("ana@studio.example", redeemed);
        String exhausted = one(TestCodes.anywhere().usable(2), null);
        redeem("bo@studio.example", exhausted);
        redeem("cy@studio.example", exhausted);
        String revoked = one(TestCodes.anywhere(), "state = 'REVOKED'");
        String paused = one(TestCodes.anywhere(), "state = 'PAUSED'");
        String sealed = one(TestCodes.anywhere(), "state = 'SEALED'");
        String expired = one(TestCodes.anywhere(), "ends = timestamp with time zone '2020-01-01 00:00:00+00'");
        List<ListedCode> listed = states(
                "SPRING25", expired, unused, mistyped(unused), redeemed, sealed, paused, revoked, exhausted, "%$!");
        assertEquals(
                List.of(
                        ListedState.NOT_FOUND,
                        ListedState.EXPIRED,
                        ListedState.UNUSED,
                        ListedState.TYPING_ERROR,
                        ListedState.REDEEMED,
                        ListedState.NOT_ACTIVE,
                        ListedState.PAUSED,
                        ListedState.REVOKED,
                        ListedState.EXHAUSTED,
                        ListedState.TYPING_ERROR),
                listed.stream().map(ListedCode::state).toList());
        assertEquals("ana@studio.example", listed.get(4).redeemedBy());
        assertNotNull(listed.get(4).redeemedAt());
        assertEquals("bo@studio.example", listed.get(8).redeemedBy());
        assertNull(listed.get(2).redeemedBy());
        assertNull(listed.get(0).batchId());
        assertTrue(listed.get(2).campaign().startsWith("Campaign "));
        assertEquals(
                Map.of(ListedState.TYPING_ERROR, 2L, ListedState.UNUSED, 1L),
                CodeList.counts(List.of(listed.get(2), listed.get(3), listed.get(9))));
    }

    @Test
    void aCodeThatComesAgainNamesTheFirstHoweverItIsWritten() {
        String code = one(TestCodes.anywhere(), null);
        List<ListedCode> listed =
                states(code, "NOSUCH1", CodeFormat.shown(code, 0).toLowerCase(), "nosuch1");
        assertNull(listed.get(0).duplicateOf());
        assertEquals(1, listed.get(2).duplicateOf());
        assertEquals(ListedState.UNUSED, listed.get(2).state());
        assertEquals(2, listed.get(3).duplicateOf());
    }

    /** More than one chunk, in an order of its own. */
    @Test
    void manyCodes() {
        List<String> codes = new ArrayList<>(TestCodes.anywhere().generate(store, 1_203));
        Collections.reverse(codes);
        List<Long> reports = new ArrayList<>();
        List<ListedCode> listed = sam.codeList().states(codes, Progress.of(reports::add));
        assertEquals(codes, listed.stream().map(ListedCode::canonical).toList());
        assertTrue(listed.stream().allMatch(each -> each.state() == ListedState.UNUSED));
        assertEquals(List.of(500L, 1_000L, 1_203L), reports);
    }

    @Test
    void listsThatCannotBeLookedUp() {
        assertEquals("LIST_EMPTY", assertThrows(Problem.class, this::states).reason());
        List<String> tooLong = Collections.nCopies(CodeList.MOST + 1, "SPRING25");
        assertEquals(
                "LIST_TOO_LONG",
                assertThrows(Problem.class, () -> sam.codeList().states(tooLong, Progress.NONE))
                        .reason());
        Progress cancelled = new Progress() {
            @Override
            public void report(long done) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertEquals(
                "LIST_CANCELLED",
                assertThrows(Problem.class, () -> sam.codeList().states(List.of("SPRING25"), cancelled))
                        .reason());
    }

    @Test
    void theAnswerAsAFile() throws IOException {
        String code = one(TestCodes.anywhere(), null);
        List<ListedCode> listed = states(code, "=1+1", code);
        assertEquals(3, CodeList.write(listed, folder.resolve("answer.csv"), Progress.NONE));
        List<String> lines = Files.readAllLines(folder.resolve("answer.csv"));
        assertEquals("\uFEFFnumber,input,state,redeemed_by,redeemed_at,duplicate_of,batch,campaign", lines.get(0));
        assertTrue(lines.get(1).startsWith("1," + code + ",UNUSED,,,,1,Campaign "));
        assertEquals("2,'=1+1,TYPING_ERROR,,,,,", lines.get(2));
        assertTrue(lines.get(3).startsWith("3," + code + ",UNUSED,,,1,1,"));
        assertEquals(3, CodeList.write(listed, folder.resolve("answer.xlsx"), Progress.NONE));
        assertEquals(
                "PK",
                Files.readString(folder.resolve("answer.xlsx"), java.nio.charset.StandardCharsets.ISO_8859_1)
                        .substring(0, 2));
    }
}
