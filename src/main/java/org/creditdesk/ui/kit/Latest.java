package org.creditdesk.ui.kit;

import java.time.Duration;

/** Runs one work at a time: starting the next drops the one before, so that a late answer never replaces a newer. */
public final class Latest {
    private final WorkRunner runner;
    private final Duration pause;
    private WorkRunner.Running running;

    public Latest(WorkRunner runner) {
        this(runner, Duration.ZERO);
    }

    /** @param pause how long to wait for a newer work before beginning */
    public Latest(WorkRunner runner, Duration pause) {
        this.runner = runner;
        this.pause = pause;
    }

    public void start(Work<?> work) {
        drop();
        running = runner.start(work, pause);
    }

    /** Throws away what is under way. */
    public void drop() {
        if (running != null) {
            running.drop();
            running = null;
        }
    }
}
