package org.creditdesk;

import org.creditdesk.cli.Shutdown;

/** This process's own end. */
final class ProcessEnd implements Shutdown {
    @Override
    public Runnable first(Runnable stop) {
        var hook = new Thread(stop, "cancel");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> takeBack(hook);
    }

    private static void takeBack(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook is running already, and returns when the command has finished.
            return;
        }
    }
}
