package org.creditdesk.ui.kit;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices when the JavaFX thread does not answer, and logs once per stall what it is doing. */
public final class FreezeWatch {
    private static final Logger LOG = LoggerFactory.getLogger(FreezeWatch.class);
    private static final Duration BEAT = Duration.ofMillis(100);
    private static final int MOST_FRAMES = 25;

    private final Thread watched;
    private final long limitMillis;
    private volatile long askedAt;
    private volatile boolean answered = true;
    private boolean logged;

    private FreezeWatch(Thread watched, Duration limit) {
        this.watched = watched;
        this.limitMillis = limit.toMillis();
    }

    /** Called on the JavaFX thread. @param limit a longer stall is logged */
    public static void start(FxWorkRunner runner, Duration limit) {
        var watch = new FreezeWatch(Thread.currentThread(), limit);
        runner.every(BEAT, watch::beat);
    }

    private void beat() {
        long now = System.nanoTime();
        if (answered) {
            logged = false;
            answered = false;
            askedAt = now;
            Platform.runLater(() -> answered = true);
            return;
        }
        long waited = TimeUnit.NANOSECONDS.toMillis(now - askedAt);
        if (waited >= limitMillis && !logged) {
            logged = true;
            LOG.warn("The window has not answered for {} ms; it is at\n{}", waited, stack());
        }
    }

    private String stack() {
        return Arrays.stream(watched.getStackTrace())
                .limit(MOST_FRAMES)
                .map(frame -> "  at " + frame)
                .collect(Collectors.joining("\n"));
    }
}
