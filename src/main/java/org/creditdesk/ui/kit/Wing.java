package org.creditdesk.ui.kit;

/** A group of screens that belong together; it knows how their controllers and view models are made. */
@FunctionalInterface
public interface Wing {
    /** Called once for each sign-in. */
    void register(Controllers controllers, Workplace place);
}
