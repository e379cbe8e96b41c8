package org.creditdesk.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The hash of an entry, so that somebody else can recompute it: SHA-256 over the fields below in this order, each as
 * a length in bytes (4 bytes, big-endian) and its UTF-8 text; a field that is null has the length 0xFFFFFFFF and no
 * bytes. Numbers are decimal, instants microseconds since 1970-01-01T00:00:00Z.
 *
 * <pre>
 * "credit-desk-entry-1", account, seq, request id, kind, amount, balance_after, origin, expires, target, reverses,
 * receipt, incident, reason, internal note, customer note, ticket, actor, posted at, hash of the entry before
 * </pre>
 *
 * The last field is the 32 bytes themselves; before an account's first entry they are all zero. The README has the
 * same with an example.
 */
final class EntryHash {
    static final int LENGTH = 32;
    private static final String VERSION = "credit-desk-entry-1";

    private final MessageDigest digest;
    private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);

    private EntryHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] genesis() {
        return new byte[LENGTH];
    }

    static byte[] of(Entry entry, byte[] before) {
        var hash = new EntryHash();
        hash.add(VERSION);
        hash.add(entry.id().account());
        hash.add(entry.id().seq());
        hash.add(entry.requestId());
        hash.add(entry.kind());
        hash.add(entry.amount());
        hash.add(entry.balanceAfter());
        hash.add(entry.origin());
        hash.add(micros(entry.expires()));
        hash.add(entry.target());
        hash.add(entry.reverses());
        hash.add(entry.receipt());
        hash.add(entry.incident());
        hash.add(entry.reason());
        hash.add(entry.internalNote());
        hash.add(entry.customerNote());
        hash.add(entry.ticket());
        hash.add(entry.actor());
        hash.add(micros(entry.at()));
        hash.add(before);
        return hash.digest.digest();
    }

    private static Long micros(Instant instant) {
        return instant == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private void add(Object field) {
        add(field == null ? null : field.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] bytes) {
        digest.update(length.clear().putInt(bytes == null ? -1 : bytes.length).array());
        if (bytes != null) {
            digest.update(bytes);
        }
    }
}
