package org.creditdesk.ui.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.creditdesk.ledger.VerifyReport;
import org.creditdesk.store.Progress;
import org.creditdesk.ui.kit.Jobs;
import org.creditdesk.ui.kit.ManualWorkRunner;
import org.junit.jupiter.api.Test;

class LedgerCheckViewModelTest {
    private static final VerifyReport.Finding FINDING = new VerifyReport.Finding(7, 2, "balance", "40", "41");

    private final ManualWorkRunner runner = new ManualWorkRunner();
    private final Jobs jobs = new Jobs(runner);

    private LedgerCheckViewModel model(List<VerifyReport.Finding> findings) {
        return new LedgerCheckViewModel(runner, jobs, new Checker() {
            @Override
            public long accounts() {
                return 10;
            }

            @Override
            public VerifyReport verify(Progress progress) {
                long checked = progress.isCancelled() ? 4 : 10;
                return new VerifyReport(findings.isEmpty(), checked, checked * 3, findings);
            }
        });
    }

    private void run(LedgerCheckViewModel model) {
        model.check();
        runner.finish(0);
    }

    @Test
    void allInOrderIsSaidWithItsNumbers() {
        LedgerCheckViewModel model = model(List.of());
        run(model);
        runner.report(1, 5);
        assertEquals(0.5, model.shareProperty().get());
        runner.finish(1);
        assertEquals(CheckState.IN_ORDER, model.stateProperty().get());
        assertTrue(model.wordsProperty().get().contains("10"));
    }

    @Test
    void aStoppedCheckNeverClaimsThatAllIsInOrder() {
        LedgerCheckViewModel model = model(List.of());
        run(model);
        model.stop();
        runner.finish(1);
        assertEquals(CheckState.STOPPED, model.stateProperty().get());
    }

    @Test
    void aStopWhileStillCountingHolds() {
        LedgerCheckViewModel model = model(List.of());
        model.check();
        model.stop();
        runner.finish(0);
        assertEquals(CheckState.STOPPED, model.stateProperty().get());
        assertEquals(1, runner.started());
    }

    @Test
    void findingsAreShownEvenWhenItWasStopped() {
        LedgerCheckViewModel model = model(List.of(FINDING));
        run(model);
        model.stop();
        runner.finish(1);
        assertEquals(CheckState.WRONG, model.stateProperty().get());
        assertEquals(List.of(FINDING), model.findings());
    }
}
