package org.creditdesk.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.creditdesk.text.Texts;

/** One line on standard error that is written over and over: how much is done, how fast, how long it will take. */
final class ProgressLine implements AutoCloseable {
    private static final long BETWEEN = Duration.ofMillis(200).toNanos();

    private final PrintWriter err;
    private final long total;
    private final boolean shown;
    private final long began = System.nanoTime();
    private long last = began;
    private int width;

    /** @param total items in all */
    ProgressLine(Surroundings surroundings, long total) {
        this.err = surroundings.err();
        this.total = total;
        this.shown = surroundings.isInteractive();
    }

    synchronized void show(long done) {
        long now = System.nanoTime();
        if (!shown || now - last < BETWEEN) {
            return;
        }
        last = now;
        double rate = done / Math.max(1e-9, (now - began) / 1e9);
        long seconds = rate < 1e-9 ? 0 : Math.round(Math.max(0, total - done) / rate);
        write(Texts.of("cli.progress", done, total, Math.round(rate), seconds));
    }

    private void write(String text) {
        err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        err.flush();
        width = text.length();
    }

    /** Leaves nothing of the line. */
    @Override
    public synchronized void close() {
        if (width > 0) {
            write("");
            err.print("\r");
            err.flush();
        }
    }
}
