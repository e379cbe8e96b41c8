package org.creditdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Page;
import org.junit.jupiter.api.Test;

class PagedRowsTest {
    private static PagedRows.Source<Long, Long> numbers(long end) {
        return (after, limit) -> {
            long from = after == null ? 0 : after + 1;
            return Page.of(
                    LongStream.range(from, Math.min(end, from + limit + 1))
                            .boxed()
                            .toList(),
                    limit,
                    row -> row);
        };
    }

    @Test
    void everyRowComesOnceAcrossPages() {
        var rows = new PagedRows<>(new SameThreadWorkRunner(), numbers(450));
        rows.reload();
        while (rows.hasMore()) {
            rows.more();
        }
        assertEquals(LongStream.range(0, 450).boxed().toList(), rows.rows());
    }

    @Test
    void aHugeListEndsAtTheCapAndSaysSo() {
        var rows = new PagedRows<>(new SameThreadWorkRunner(), numbers(1_000_000));
        rows.reload();
        while (rows.hasMore()) {
            rows.more();
        }
        assertEquals(PagedRows.MOST, rows.rows().size());
        assertTrue(rows.cappedProperty().get());
    }

    @Test
    void scrollingFastAsksForAPageOnce() {
        var runner = new ManualWorkRunner();
        var rows = new PagedRows<>(runner, numbers(1_000));
        rows.reload();
        runner.finish(0);
        rows.more();
        rows.more();
        assertEquals(2, runner.started());
        runner.finish(1);
        assertEquals(2 * PagedRows.PAGE, rows.rows().size());
    }

    @Test
    void aFailureIsShownAndReloadingMendsIt() {
        var broken = new boolean[] {true};
        PagedRows.Source<String, Long> source = (after, limit) -> {
            if (broken[0]) {
                throw Problem.store("STORE_BUSY", null);
            }
            return new Page<>(List.of("row"), null);
        };
        var rows = new PagedRows<>(new SameThreadWorkRunner(), source);
        rows.reload();
        assertEquals(LoadState.FAILED, rows.stateProperty().get());
        assertTrue(rows.failureProperty().get().isExpected());
        broken[0] = false;
        rows.reload();
        assertEquals(LoadState.FILLED, rows.stateProperty().get());
        assertFalse(rows.hasMore());
    }
}
