package org.creditdesk.store;

import java.util.function.LongConsumer;

/** How long-running work says how far it is, and learns that it should stop. */
public interface Progress {
    Progress NONE = of(done -> {});

    /** @param done items finished so far */
    void report(long done);

    boolean isCancelled();

    static Progress of(LongConsumer report) {
        return new Progress() {
            @Override
            public void report(long done) {
                report.accept(done);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
