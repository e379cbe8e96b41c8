package org.creditdesk.store;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What can go wrong between desks and their server, all the time: transactions that clash, at a statement or at COMMIT;
 * connections that the server ends; wires that are cut just before COMMIT arrives or before its answer does.
 */
final class Weather implements AutoCloseable {
    /** Of 100 transactions, so many are made to fail in the middle, and as many at COMMIT. */
    private static final int CLASHES = 4;

    private final TestStore store;
    private final PostgresServer server;
    private final String database;
    private final CuttingProxy wire;
    private final Random random;
    private final Thread thread = new Thread(this::blow, "weather");
    private volatile boolean over;
    private volatile int cuts;
    private volatile int ended;

    Weather(TestStore store, PostgresServer server, CuttingProxy wire, long seed) {
        this.store = store;
        this.server = server;
        this.database = store.value("select current_database()");
        this.wire = wire;
        this.random = new Random(seed);
        MixedPlace.execute(
                store,
                "create sequence clashes",
                """
                create function clash() returns trigger language plpgsql security definer as $$
                begin
                    if random() * 100 < %d then
                        perform nextval('clashes');
                        raise exception 'raised by the test'
                            using errcode = case when random() < 0.5 then '40001' else '40P01' end;
                    end if;
                    return null;
                end $$""".formatted(CLASHES),
                "create trigger clash_in_the_middle after insert on ledger_entry for each row execute function clash()",
                "create constraint trigger clash_at_commit after insert on audit_event deferrable initially deferred"
                        + " for each row execute function clash()");
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    private void blow() {
        while (!over) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20 + random.nextInt(150)));
            if (random.nextInt(5) == 0) {
                server.execute(
                        database,
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where application_name = 'credit-desk' and datname = current_database()"
                                + " and state <> 'idle' and pid <> pg_backend_pid() order by random() limit 1");
                ended++;
            } else if (wire.hasCut()) {
                wire.cutNext(random.nextInt(3) == 0 ? CuttingProxy.Cut.BEFORE_COMMIT : CuttingProxy.Cut.AFTER_COMMIT);
                cuts++;
            }
        }
    }

    /** Transactions that were made to clash. */
    long clashes() {
        return Long.parseLong(store.value("select last_value from clashes"));
    }

    int cuts() {
        return cuts;
    }

    /** Calm again; the triggers are gone. */
    @Override
    public void close() {
        over = true;
        try {
            thread.join(10_000);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        MixedPlace.execute(
                store,
                "drop trigger clash_in_the_middle on ledger_entry",
                "drop trigger clash_at_commit on audit_event");
    }

    @Override
    public String toString() {
        return clashes() + " clashes, " + cuts + " wires cut at COMMIT, " + ended + " connections ended";
    }
}
