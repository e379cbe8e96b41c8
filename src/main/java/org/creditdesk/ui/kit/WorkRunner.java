package org.creditdesk.ui.kit;

import java.time.Duration;

/** The one door for background work. Tests use a twin that does everything at once on the same thread. */
public interface WorkRunner {
    /** Starts the work after a pause (to wait for more typing, for example). Called on the JavaFX thread. */
    <T> Running start(Work<T> work, Duration pause);

    default <T> Running start(Work<T> work) {
        return start(work, Duration.ZERO);
    }

    /** Work that was started. */
    interface Running {
        /** Asks the work to stop. Its answer, or what it has of it, still comes. */
        void cancel();

        /** Asks the work to stop and throws its answer away. */
        void drop();
    }
}
