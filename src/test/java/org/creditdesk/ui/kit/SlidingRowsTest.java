package org.creditdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.creditdesk.problem.Problem;
import org.creditdesk.store.Page;
import org.junit.jupiter.api.Test;

class SlidingRowsTest {
    private static final long END = 10_000_000;
    private static final int HEIGHT = 20;

    private final Picks<Long, Long> picks = new Picks<>(row -> row);
    private boolean broken;

    /** The numbers from 0 on. */
    private final class Numbers implements SlidingRows.Source<Long, Long> {
        private final long end;

        Numbers(long end) {
            this.end = end;
        }

        @Override
        public Page<Long, Long> after(Long key, int limit) {
            fail();
            long from = key == null ? 0 : key + 1;
            long to = Math.min(end, from + limit);
            return new Page<>(LongStream.range(from, to).boxed().toList(), to < end ? to - 1 : null);
        }

        @Override
        public Page<Long, Long> before(Long key, int limit) {
            fail();
            long to = key == null ? end : key;
            long from = Math.max(0, to - limit);
            return new Page<>(LongStream.range(from, to).boxed().toList(), from > 0 ? from : null);
        }

        private void fail() {
            if (broken) {
                throw Problem.store("STORE_BUSY", null);
            }
        }
    }

    private SlidingView<Long, Long> view(long end) {
        var rows = new SlidingRows<>(new SameThreadWorkRunner(), new Numbers(end), row -> row);
        var view = new SlidingView<>(rows, picks);
        view.fit(HEIGHT);
        rows.first();
        return view;
    }

    private static void assertSeen(long first, SlidingView<Long, Long> view) {
        assertEquals(LongStream.range(first, first + HEIGHT).boxed().toList(), view.inSight());
    }

    @Test
    void everyRowIsPassedOnTheWayDownAndUpAgain() {
        SlidingView<Long, Long> view = view(END);
        for (long row = 1; row <= 20_000; row++) {
            view.move(1, false);
            assertEquals(row, view.current());
            assertTrue(view.rows().size() <= SlidingRows.MOST);
        }
        for (long row = 19_999; row >= 0; row--) {
            view.move(-1, false);
            assertEquals(row, view.current());
            assertTrue(view.rows().size() <= SlidingRows.MOST);
        }
        assertTrue(view.atFirst());
    }

    @Test
    void theMiddleGoesOnBothWays() {
        SlidingView<Long, Long> view = view(END);
        view.rows().behind(END / 2 - 1);
        assertSeen(END / 2, view);
        assertEquals(END / 2, view.current());
        view.scroll(-5_000_000);
        view.scroll(3);
        view.rows().behind(END / 2 - 1);
        view.scroll(-300);
        assertSeen(END / 2 - 300, view);
        view.scroll(700);
        assertSeen(END / 2 + 400, view);
        assertFalse(view.atFirst());
        assertFalse(view.atLast());
    }

    @Test
    void homeAndEndReachTheEdgesFromAnywhere() {
        SlidingView<Long, Long> view = view(END);
        view.end();
        assertSeen(END - HEIGHT, view);
        assertEquals(END - 1, view.current());
        assertTrue(view.atLast());
        view.pageUp(false);
        assertEquals(END - HEIGHT, view.current());
        view.home();
        assertSeen(0, view);
        assertEquals(0L, view.current());
        assertTrue(view.atFirst());
    }

    @Test
    void theCursorStaysOnItsRowWhileOneScrolls() {
        SlidingView<Long, Long> view = view(END);
        view.rows().behind(999L);
        view.move(5, false);
        view.scroll(400);
        assertNull(view.current());
        view.scroll(-395);
        assertEquals(1_005L, view.current());
        for (int i = 0; i < 9; i++) {
            view.scroll(-100);
        }
        for (int i = 0; i < 9; i++) {
            view.scroll(100);
        }
        assertEquals(1_005L, view.current());
    }

    @Test
    void readingAgainKeepsThePlace() {
        SlidingView<Long, Long> view = view(END);
        view.rows().behind(777_776L);
        view.rows().reload();
        assertSeen(777_777, view);
        view.home();
        view.rows().reload();
        assertSeen(0, view);
    }

    @Test
    void pickedRowsStayPickedWhenTheirPagesAreDropped() {
        SlidingView<Long, Long> view = view(END);
        view.togglePick();
        view.move(2, false);
        view.move(2, true);
        view.end();
        view.togglePick();
        assertEquals(List.of(0L, 2L, 3L, 4L, END - 1), picks.rows());
        view.togglePick();
        assertEquals(4, picks.sizeProperty().get());
    }

    @Test
    void aRangeIsPickedFromTheCursorToARowInSightAlsoWhenTheCursorIsNot() {
        SlidingView<Long, Long> view = view(END);
        view.put(1);
        view.pickTo(3);
        assertEquals(List.of(1L, 2L, 3L), picks.rows());
        assertEquals(3, view.current());
        picks.clear();
        view.scroll(HEIGHT + 2);
        assertNull(view.current());
        view.pickTo(0);
        assertEquals(LongStream.rangeClosed(3, HEIGHT + 2).boxed().toList(), picks.rows());
        picks.clear();
        view.pickTo(HEIGHT);
        assertEquals(List.of(), picks.rows());
    }

    @Test
    void noMoreArePickedThanThereIsRoomFor() {
        assertFalse(picks.add(LongStream.range(0, Picks.MOST + 1).boxed().toList()));
        assertEquals(Picks.MOST, picks.sizeProperty().get());
        assertTrue(picks.add(List.of(0L, 1L)));
        picks.toggle(END);
        assertEquals(Picks.MOST, picks.rows().size());
        picks.clear();
        assertEquals(0, picks.sizeProperty().get());
    }

    @Test
    void aShortListIsWholeInSight() {
        SlidingView<Long, Long> view = view(7);
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L), view.inSight());
        assertTrue(view.atFirst() && view.atLast());
        view.scroll(5);
        view.end();
        assertEquals(6L, view.current());
        view.move(9, false);
        assertEquals(6L, view.current());
    }

    @Test
    void nothingIsNothing() {
        SlidingView<Long, Long> view = view(0);
        assertEquals(LoadState.EMPTY, view.rows().stateProperty().get());
        view.move(1, true);
        view.end();
        assertNull(view.current());
    }

    @Test
    void aFailureIsShownAndReloadingMendsIt() {
        broken = true;
        SlidingView<Long, Long> view = view(END);
        assertEquals(LoadState.FAILED, view.rows().stateProperty().get());
        assertTrue(view.rows().failureProperty().get().isExpected());
        broken = false;
        view.rows().reload();
        assertSeen(0, view);
    }

    @Test
    void aJumpDropsThePageThatWasUnderWay() {
        var work = new ManualWorkRunner();
        var rows = new SlidingRows<>(work, new Numbers(END), row -> row);
        var view = new SlidingView<>(rows, picks);
        view.fit(HEIGHT);
        rows.first();
        work.finish(0);
        // The page behind the first is under way.
        rows.behind(5_000L);
        work.finish(1);
        work.finish(2);
        assertSeen(5_001, view);
    }
}
