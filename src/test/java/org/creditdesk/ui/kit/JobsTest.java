package org.creditdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobsTest {
    private final ManualWorkRunner runner = new ManualWorkRunner();
    private final Jobs jobs = new Jobs(runner);
    private final List<String> endings = new ArrayList<>();

    @Test
    void aJobIsListedWhileItRunsAndShowsHowFarItIs() {
        Job job = jobs.start("Codes", 200, Work.of(() -> "all").onDone(endings::add));
        runner.report(0, 50);
        assertEquals(0.25, job.share());
        assertEquals(List.of(job), jobs.running());
        runner.finish(0);
        assertTrue(jobs.running().isEmpty());
        assertEquals(List.of("all"), endings);
    }

    @Test
    void whatACancelledJobHasSoFarStillComes() {
        Job job = jobs.start(
                "Codes",
                200,
                Work.<String>withProgress(progress -> progress.isCancelled() ? "half" : "all")
                        .onDone(endings::add));
        job.cancel();
        runner.finish(0);
        assertEquals(List.of("half"), endings);
    }

    @Test
    void aFailedJobLeavesTheListAndIsTold() {
        jobs.start(
                "Codes",
                0,
                Work.of(() -> {
                            throw new IllegalStateException();
                        })
                        .onFailed(failure -> endings.add("failed")));
        runner.finish(0);
        assertTrue(jobs.running().isEmpty());
        assertEquals(List.of("failed"), endings);
    }
}
