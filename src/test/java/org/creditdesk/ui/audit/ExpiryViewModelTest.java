package org.creditdesk.ui.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.creditdesk.adjust.Expiries.Expired;
import org.creditdesk.store.Progress;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.ManualWorkRunner;
import org.creditdesk.ui.kit.SameThreadWorkRunner;
import org.creditdesk.ui.kit.WorkRunner;
import org.junit.jupiter.api.Test;

class ExpiryViewModelTest {
    private final Due due = new Due();

    /** What is due until a run has expired it, unless it is cancelled. */
    private static final class Due implements Expirer {
        private Expired left = new Expired(12, 340, 0, false);
        private int runs;

        @Override
        public Expired due() {
            return left;
        }

        @Override
        public Expired run(Progress progress) {
            runs++;
            if (progress.isCancelled()) {
                return new Expired(5, 100, 0, true);
            }
            Expired done = left;
            left = new Expired(0, 0, 0, false);
            return done;
        }
    }

    private ExpiryViewModel model(WorkRunner runner, boolean permitted) {
        var model = new ExpiryViewModel(runner, new Jobs(runner), due, permitted);
        model.load();
        return model;
    }

    @Test
    void theButtonSaysWhatIsDueAndDoesItOnce() {
        ExpiryViewModel model = model(new SameThreadWorkRunner(), true);
        assertEquals("Expire 12 grants (340 credits)", model.verbProperty().get());
        model.run();
        model.run();
        assertEquals(1, due.runs);
        assertEquals("Expired 12 grants (340 credits).", model.resultProperty().get());
        assertTrue(model.obstacleProperty().get().startsWith("Nothing is due"));
        assertFalse(model.runningProperty().get());
    }

    @Test
    void whoMayNotSeesHowMuchItIs() {
        ExpiryViewModel model = model(new SameThreadWorkRunner(), false);
        model.run();
        assertEquals(0, due.runs);
        assertEquals("Expire 12 grants (340 credits)", model.verbProperty().get());
        assertFalse(model.obstacleProperty().get().isEmpty());
    }

    @Test
    void stoppedItSaysHowFarItCame() {
        var runner = new ManualWorkRunner();
        ExpiryViewModel model = model(runner, true);
        runner.finish(0);
        model.run();
        runner.report(1, 6);
        assertEquals(0.5, model.shareProperty().get());
        model.stop();
        runner.finish(1);
        assertEquals(
                "Stopped after 5 grants (100 credits); the rest is still due.",
                model.resultProperty().get());
    }

    @Test
    void oneOfEachIsNotWrittenAsMany() {
        due.left = new Expired(1, 1, 1, false);
        assertEquals(
                "Expire 1 grant (1 credit) and 1 request",
                model(new SameThreadWorkRunner(), true).verbProperty().get());
    }
}
