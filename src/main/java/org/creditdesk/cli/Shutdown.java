package org.creditdesk.cli;

/** The end of the process from outside, as by Ctrl+C. */
public interface Shutdown {
    /** Nothing ends the process, as in a test. */
    Shutdown NEVER = stop -> () -> {};

    /**
     * Registers what must be done first: the process waits for it.
     *
     * @return takes it back; does nothing when the end has begun
     */
    Runnable first(Runnable stop);
}
