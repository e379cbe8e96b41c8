package org.creditdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final ManualWorkRunner runner = new ManualWorkRunner();
    private final Latest latest = new Latest(runner);
    private final List<String> answers = new ArrayList<>();

    @Test
    void aLateAnswerIsThrownAway() {
        latest.start(Work.of(() -> "old").onDone(answers::add));
        latest.start(Work.of(() -> "new").onDone(answers::add));
        runner.finish(1);
        runner.finish(0);
        assertEquals(List.of("new"), answers);
    }

    @Test
    void aLateFailureIsThrownAwayToo() {
        latest.start(Work.of(() -> {
                    throw new IllegalStateException();
                })
                .onFailed(failure -> answers.add("failed")));
        latest.start(Work.of(() -> "new").onDone(answers::add));
        runner.finish(0);
        runner.finish(1);
        assertEquals(List.of("new"), answers);
    }
}
