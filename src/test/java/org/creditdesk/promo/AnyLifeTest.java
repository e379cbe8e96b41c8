package org.creditdesk.promo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.creditdesk.app.Desk;
import org.creditdesk.problem.Problem;
import org.creditdesk.promo.LifeStore.TestBatch;
import org.creditdesk.staff.Role;
import org.creditdesk.store.OnBothStores;
import org.creditdesk.store.Progress;
import org.creditdesk.store.StoreKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whatever is done to a batch in whatever order, right or wrong, once or again, with customers redeeming in between,
 * the desk and the rules written down a second time agree on every answer and on every code.
 */
@OnBothStores
class AnyLifeTest {
    private static final Logger LOG = LoggerFactory.getLogger(AnyLifeTest.class);
    /** Other seeds: {@code -Dcreditdesk.seed=…}. */
    private static final long FIRST = Long.getLong("creditdesk.seed", 20261126);

    private static final int SHORT = 12;
    private static final int LONG = 200;
    private static final int STEPS = 40;

    private final StoreKind kind;
    private final Map<String, Integer> said = new TreeMap<>();

    AnyLifeTest(StoreKind kind) {
        this.kind = kind;
    }

    @Test
    void theDeskAgreesWithTheRules() {
        run(FIRST, SHORT);
    }

    @Test
    @Tag("full")
    void theDeskAgreesWithTheRulesForVeryLong() {
        run(FIRST + 1_000, LONG);
    }

    private void run(long seed, int sequences) {
        try (var desk = new LifeStore(kind)) {
            for (int i = 0; i < sequences; i++) {
                var sequence = new Sequence(desk, new Random(seed + i));
                try {
                    sequence.run();
                } catch (AssertionError | RuntimeException failure) {
                    fail("seed " + (seed + i) + " on " + kind + " after " + sequence.done, failure);
                }
            }
            try (Desk aldo = desk.store.desk(Role.AUDITOR)) {
                assertEquals(
                        List.of(), aldo.verification().verify(Progress.NONE).problems());
            }
        }
        LOG.info("{} sequences from seed {} on {}: {}", sequences, seed, kind, said);
    }

    private final class Sequence {
        private final LifeStore desk;
        private final Random random;
        private final TestBatch batch;
        private final LifeModel model;
        private final String other;
        private final String rest;
        private final List<Long> changes = new ArrayList<>();
        private final List<String> done = new ArrayList<>();

        Sequence(LifeStore desk, Random random) {
            this.desk = desk;
            this.random = random;
            String campaign = desk.campaign(null, null);
            int perCode = 1 + random.nextInt(2);
            Instant ends = random.nextInt(3) == 0 ? null : desk.in(1 + random.nextInt(20));
            boolean active = random.nextBoolean();
            this.batch = desk.batch(campaign, 6, perCode, ends, active);
            this.other = desk.batch(campaign, 1, 1, null, true).codes().get(0);
            this.model = new LifeModel(batch.codes(), perCode, active ? "ACTIVE" : "SEALED", ends);
            this.rest = untouched();
        }

        void run() {
            for (int i = 0; i < STEPS; i++) {
                step();
                check();
            }
        }

        private void step() {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> change();
                case 4 -> revoke();
                case 5, 6 -> undo();
                case 7 -> desk.clock.forward(Duration.ofHours(random.nextInt(60)));
                default -> redeem();
            }
        }

        private void change() {
            LifeAction action = LifeAction.values()[random.nextInt(LifeAction.values().length)];
            if (action == LifeAction.REVOKE && random.nextInt(3) > 0) {
                action = LifeAction.RESUME;
            }
            Instant until = random.nextInt(8) == 0 ? null : desk.in(random.nextInt(24) - 3);
            var wanted = new LifeCommand(UUID.randomUUID(), batch.id(), action, until, null);
            String preview = hit(() ->
                    desk.life().preview(batch.id(), wanted.action(), until).hit());
            expect(
                    action + (action == LifeAction.EXTEND ? " until " + until : ""),
                    model.change(action, until, desk.clock.instant()),
                    () -> desk.life().change(wanted));
            assertEquals(preview, lastAnswer(), "the preview said something else");
        }

        private void revoke() {
            List<String> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(
                        switch (random.nextInt(8)) {
                            case 0 -> other;
                            case 1 -> "NOSUCHCODE";
                            default ->
                                batch.codes().get(random.nextInt(batch.codes().size()));
                        });
            }
            UUID request = UUID.randomUUID();
            expect("revoke " + list.size() + " codes", model.revoke(list), () -> desk.life()
                    .revokeCodes(request, batch.id(), list, null));
        }

        private void undo() {
            if (!changes.isEmpty()) {
                // Mostly the last ones: only these can be undone.
                int number = Math.max(0, changes.size() - 1 - random.nextInt(3) * random.nextInt(2));
                UUID request = UUID.randomUUID();
                expect("undo " + number, model.undo(number), () -> desk.life().undo(request, changes.get(number)));
            }
        }

        private void redeem() {
            String code = batch.codes().get(random.nextInt(batch.codes().size()));
            String expected = model.redeem(code, desk.clock.instant());
            done.add("redeem: " + expected);
            said.merge("redeem " + expected, 1, Integer::sum);
            assertEquals(expected, desk.redeem(code).outcome().name());
        }

        /** Once, and now and then the same request a second time, which gets the same answer. */
        private void expect(String what, String expected, Supplier<BatchChange> command) {
            done.add(what + ": " + expected);
            said.merge(what.split(" ")[0] + " " + expected.replaceAll("^\\d+$", "done"), 1, Integer::sum);
            BatchChange[] made = new BatchChange[1];
            assertEquals(expected, hit(() -> {
                made[0] = command.get();
                return made[0].codes();
            }));
            if (made[0] != null) {
                changes.add(made[0].id());
            }
            if (random.nextInt(4) == 0) {
                assertEquals(made[0] == null ? expected : made[0].toString(), again(command));
            }
        }

        private String again(Supplier<BatchChange> command) {
            try {
                return command.get().toString();
            } catch (Problem refused) {
                return refused.reason();
            }
        }

        private String hit(Supplier<Long> command) {
            try {
                return String.valueOf(command.get());
            } catch (Problem refused) {
                return refused.reason();
            }
        }

        private String lastAnswer() {
            String last = done.get(done.size() - 1);
            return last.substring(last.lastIndexOf(' ') + 1);
        }

        private void check() {
            Batch now = desk.now(batch);
            assertEquals(model.state(), now.state().name());
            assertEquals(model.ends(), now.ends());
            assertEquals(
                    model.codes(),
                    desk.column("select concat(code, ' ', uses, ' ', case when revoked then 1 else 0"
                            + " end) from code where batch_id = " + batch.id() + " order by code"));
            assertEquals(rest, untouched());
            assertEquals(model.changes(), changes.size());
            if (model.changes() > 0) {
                int last = model.changes() - 1;
                assertEquals(
                        model.bar(last) == null,
                        desk.life().get(changes.get(last)).undoable());
            }
            if (LifeAction.END.isFrom(now.state())) {
                LifePreview preview = desk.life().preview(batch.id(), LifeAction.END, null);
                assertEquals(model.live(), preview.hit());
                assertEquals(model.usesLeft() * LifeStore.CREDITS, preview.credits());
                assertEquals(now.generated(), preview.hit() + preview.redeemed() + preview.revoked());
            }
        }

        private String untouched() {
            return desk.rest(batch).replaceFirst("\\|\\d+\\|[^|]*$", "");
        }
    }
}
