package org.creditdesk.ui.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.creditdesk.code.CodeKind;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.CodeDetails;
import org.creditdesk.promo.CodeMatch;
import org.creditdesk.promo.CodeState;
import org.creditdesk.staff.Limits;
import org.creditdesk.staff.Member;
import org.creditdesk.staff.Role;
import org.creditdesk.store.Page;
import org.creditdesk.store.Progress;
import org.creditdesk.ui.kit.ManualWorkRunner;
import org.creditdesk.ui.kit.SameThreadWorkRunner;
import org.junit.jupiter.api.Test;

/** Whatever part of a code was typed, the right question is asked, and late answers are not shown. */
class LookupViewModelTest {
    private final MemoryCodes desk = new MemoryCodes();

    private static CodeMatch match(String code) {
        return new CodeMatch(code, code, 7, "Spring", CodeKind.PROMO, 150, CodeState.UNUSED);
    }

    private static final class MemoryCodes implements LookupDesk {
        final List<String> asked = new ArrayList<>();
        final List<CodeMatch> issued = List.of(match("AB2CD3EFGH4J"), match("AB9CD3EFGH4K"), match("ZZ2CD3EF7K3M"));

        @Override
        public CodeMatch find(String typed) {
            asked.add("find " + typed);
            return issued.stream()
                    .filter(each -> each.canonical().equals(typed))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public CodeDetails details(String typed) {
            asked.add("details " + typed);
            CodeMatch found = find(typed);
            if (found == null) {
                throw Problem.notFound("NO_SUCH_CODE");
            }
            return new CodeDetails(found, null, null, null, 0, null, 0, List.of(), List.of());
        }

        @Override
        public Page<CodeMatch, String> byPrefix(String typed, String after, int limit) {
            asked.add("prefix " + typed);
            return new Page<>(
                    issued.stream()
                            .filter(each -> each.canonical().startsWith(typed))
                            .toList(),
                    null);
        }

        @Override
        public boolean endingIn(String typed, Long batchId, Progress progress, Consumer<CodeMatch> found) {
            asked.add("ending " + typed);
            int count = 0;
            for (CodeMatch each : issued) {
                if (progress.isCancelled()) {
                    return true;
                }
                found.accept(each);
                progress.report(++count);
            }
            return false;
        }
    }

    private static Member member(Role role) {
        return new Member("sam", "Sam", role, new Limits(null, null, null, null));
    }

    private LookupViewModel model(Role role) {
        return new LookupViewModel(desk, new SameThreadWorkRunner(), member(role));
    }

    private LookupViewModel searched(Role role, String typed) {
        LookupViewModel model = model(role);
        model.queryProperty().set(typed);
        model.search();
        return model;
    }

    @Test
    void aWholeCodeIsShownAtOnce() {
        LookupViewModel model = searched(Role.SUPPORT, "AB2CD3EFGH4J");
        assertEquals(1, model.matches().size());
        assertEquals("AB2CD3EFGH4J", model.chosenProperty().get().code().canonical());
        assertFalse(model.searchingProperty().get());
    }

    @Test
    void aBeginningFindsAllThatBeginSo() {
        LookupViewModel model = searched(Role.MARKETING, "AB");
        assertEquals(List.of("find AB", "prefix AB"), desk.asked);
        assertEquals(2, model.matches().size());
        assertNull(model.chosenProperty().get(), "which of them is not known");
        model.choose(model.matches().get(1));
        assertEquals("AB9CD3EFGH4K", model.chosenProperty().get().code().canonical());
    }

    @Test
    void whoSeesNoCodesAsksForWholeOnesAndEndings() {
        LookupViewModel model = searched(Role.SUPPORT, "AB2CD");
        assertEquals(List.of("find AB2CD", "details AB2CD", "find AB2CD"), desk.asked);
        assertNotNull(model.failureProperty().get());
        desk.asked.clear();
        assertEquals(3, searched(Role.SUPPORT, "7K3M").matches().size());
        assertEquals(List.of("ending 7K3M"), desk.asked);
    }

    @Test
    void anEllipsisOrAsteriskMeansTheEnd() {
        for (String typed : List.of("…7K3M", "*7K3M", "••••-7K3M", "...7K3M")) {
            assertEquals(LookupQuery.Kind.ENDING, LookupQuery.of(typed, true).kind(), typed);
        }
        assertEquals(LookupQuery.Kind.NOTHING, LookupQuery.of("  ", true).kind());
    }

    @Test
    void nothingFoundIsSaid() {
        LookupViewModel model = searched(Role.MARKETING, "QQQ");
        assertTrue(model.emptyProperty().get());
        assertNull(model.failureProperty().get());
    }

    @Test
    void anOlderSearchNeverFillsTheNewerOne() {
        var work = new ManualWorkRunner();
        var model = new LookupViewModel(desk, work, member(Role.MARKETING));
        model.queryProperty().set("AB");
        model.search();
        model.queryProperty().set("ZZ");
        model.search();
        work.finish(1);
        work.finish(0);
        assertEquals(
                List.of("ZZ2CD3EF7K3M"),
                model.matches().stream().map(CodeMatch::canonical).toList());
    }
}
