package org.creditdesk.ui.kit;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** JavaFX's toolkit without an application, for what opens its own stage and decides itself when it is over. */
public final class Toolkit {
    private final CountDownLatch over = new CountDownLatch(1);

    /** Starts the toolkit, calls {@code begin} on its thread, and returns after {@link #end}. Once in a process. */
    public void run(Consumer<Stage> begin) {
        Platform.startup(() -> begin.accept(new Stage()));
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the toolkit, and lets {@link #run} return. */
    public void end() {
        Platform.exit();
        over.countDown();
    }
}
