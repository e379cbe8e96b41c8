package org.creditdesk.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of a batch: SHA-256 over its canonical codes in order, each with a line feed behind it. */
public final class Seal {
    private final MessageDigest digest;

    public Seal() {
        this(empty());
    }

    private Seal(MessageDigest digest) {
        this.digest = digest;
    }

    private static MessageDigest empty() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One that goes on from here by itself. */
    public Seal copy() {
        try {
            return new Seal((MessageDigest) digest.clone());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Codes must come in canonical order. */
    public void add(String canonical) {
        digest.update(canonical.getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) '\n');
    }

    /** The same for codes that were drawn just now. */
    public void add(CodeSlice slice) {
        int length = slice.length();
        for (int from = 0; from < slice.codes().length; from += length) {
            digest.update(slice.codes(), from, length);
            digest.update((byte) '\n');
        }
    }

    /** In hexadecimal; to be asked for once. */
    public String inHexadecimal() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
