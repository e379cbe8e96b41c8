package org.creditdesk.code;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;

/** Codes that come out the same every time. For samples only: whoever reads the program can compute them. */
public final class FixedCodes {
    private final long seed;
    private final CodeKind kind;

    public FixedCodes(long seed, CodeKind kind) {
        this.seed = seed;
        this.kind = kind;
    }

    /**
     * The distinct codes of one slice, in canonical order; slices follow one another in that order too.
     *
     * @param slice 0 to {@code slices} - 1
     */
    public List<String> slice(int slice, int slices, int count) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed * 1_000_003 + slice);
            return new CodeSource(random, "", kind).draw(slice, slices, count).toList();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
