package org.creditdesk.promo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of a batch: SHA-256 over its canonical codes in order, each with a line feed behind it. */
public final class Seal {
    private final MessageDigest digest;

    public Seal() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Codes must come in canonical order. */
    public void add(String canonical) {
        digest.update(canonical.getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) '\n');
    }

    /** In hexadecimal; to be asked for once. */
    public String inHexadecimal() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
