package org.creditdesk.code;

import java.security.SecureRandom;

/** Random bytes, fetched many at a time: a {@link SecureRandom} costs per call, hardly per byte. Not for two threads. */
final class RandomBytes {
    private final SecureRandom random;
    private final byte[] pool = new byte[1 << 14];
    private int used = pool.length;

    RandomBytes(SecureRandom random) {
        this.random = random;
    }

    /** 0 to 255. */
    int next() {
        if (used == pool.length) {
            random.nextBytes(pool);
            used = 0;
        }
        return pool[used++] & 0xFF;
    }

    /** 0 to {@code bound} - 1, each as likely: as many bits as the bound has, again until they are below it. */
    long below(long bound) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(bound - 1);
        long mask = bits == 0 ? 0 : -1L >>> Long.SIZE - bits;
        while (true) {
            long value = 0;
            for (int i = 0; i < bits; i += Byte.SIZE) {
                value = value << Byte.SIZE | next();
            }
            value &= mask;
            if (value < bound) {
                return value;
            }
        }
    }
}
