package org.creditdesk.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** Work that outlives its screen; the status bar lists it. */
public final class Job {
    private final String title;
    private final long total;
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private WorkRunner.Running running;

    Job(String title, long total) {
        this.title = title;
        this.total = total;
    }

    void started(WorkRunner.Running work) {
        running = work;
    }

    void progressed(long items) {
        done.set(items);
    }

    /** Asks the work to stop; it decides what becomes of what it has done so far. */
    public void cancel() {
        cancelling.set(true);
        if (running != null) {
            running.cancel();
        }
    }

    public String title() {
        return title;
    }

    /** Items to do in all; 0 when that is not known. */
    public long total() {
        return total;
    }

    /** Items done so far. */
    public ReadOnlyLongProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    /** 0 to 1, or -1 while the total is not known. */
    public double share() {
        return total <= 0 ? -1 : Math.min(1, (double) done.get() / total);
    }
}
