package org.creditdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Starts JavaFX once for all tests, and does things on its thread. */
public final class Toolkit {
    private static boolean started;

    private Toolkit() {}

    public static synchronized void start() throws InterruptedException {
        if (!started) {
            var ready = new CountDownLatch(1);
            try {
                Platform.startup(ready::countDown);
            } catch (IllegalStateException another) {
                // Some other test has started it.
                ready.countDown();
            }
            assertTrue(ready.await(60, TimeUnit.SECONDS), "JavaFX does not start");
            Platform.setImplicitExit(false);
            started = true;
        }
    }

    /** Waits for the answer; a failure is thrown here. */
    public static <T> T call(Callable<T> callable) throws Exception {
        start();
        var task = new FutureTask<>(callable);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }
}
