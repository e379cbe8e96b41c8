package org.creditdesk.ui.kit;

import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** How many of something wait for somebody, such as requests for the member's decision. */
public final class Waiting {
    private final Latest latest;
    private final LongSupplier source;
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();

    /** @param source blocks */
    public Waiting(WorkRunner work, LongSupplier source) {
        this.latest = new Latest(work);
        this.source = source;
    }

    /** Counts again; a count that fails leaves the one before. */
    public void refresh() {
        latest.start(Work.of(source::getAsLong).onDone(count::set));
    }

    public ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
