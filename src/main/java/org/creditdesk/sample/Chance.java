package org.creditdesk.sample;

import java.util.List;
import java.util.SplittableRandom;

/** Luck that comes out the same every time: it depends on the account and on nothing else. */
final class Chance {
    private static final long SEED = 20_260_401L;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** @param stream keeps apart what is drawn for different purposes */
    static Chance of(long index, int stream) {
        return new Chance(SEED + index * 0x9E3779B97F4A7C15L + stream * 0xD1B54A32D192ED03L);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    long below(long bound) {
        return random.nextLong(bound);
    }

    boolean in(int outOfAHundred) {
        return random.nextInt(100) < outOfAHundred;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String letters(int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
