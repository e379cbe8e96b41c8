package org.creditdesk.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times two ways of doing the same in turn, so that a slow moment of the machine hits both, and compares medians. */
final class Medians {
    private Medians() {}

    /** Something to time. */
    interface Task {
        void run() throws Exception;
    }

    /** Both medians in milliseconds. */
    record Comparison(String what, double ours, double bare) {
        double ratio() {
            return ours / bare;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%-58s ours %11.4f ms   bare %11.4f ms   ratio %.2f", what, ours, bare, ratio());
        }
    }

    /** @param bare the limit that ours is held against */
    static Comparison compare(String what, int warmUps, int rounds, Task ours, Task bare) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            ours.run();
            bare.run();
        }
        double[] mine = new double[rounds];
        double[] limit = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            // Whoever comes second finds the disk busy with what came first, so they take turns at that too.
            if (i % 2 == 0) {
                mine[i] = millis(ours);
                limit[i] = millis(bare);
            } else {
                limit[i] = millis(bare);
                mine[i] = millis(ours);
            }
        }
        return new Comparison(what, median(mine), median(limit));
    }

    /** Of times in milliseconds that somebody else took. */
    static Comparison of(String what, double[] ours, double[] bare) {
        return new Comparison(what, median(ours), median(bare));
    }

    /** In milliseconds. */
    static double of(int rounds, Task task) throws Exception {
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            times[i] = millis(task);
        }
        return median(times);
    }

    static double millis(Task task) throws Exception {
        long begun = System.nanoTime();
        task.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
