package org.creditdesk.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The request id of a row follows from what the row gives to whom and why, so that the same row is posted once,
 * however often, from wherever and in whatever file it comes. The note is not part of it: whoever mends a word in it
 * does not mean to pay again.
 */
final class RowId {
    private static final String NAMESPACE = "bulk compensation";

    private RowId() {}

    /** @param incident its number; null for none. @param ticket null for none */
    static UUID of(Long incident, long account, long credits, String reason, String ticket) {
        byte[][] fields = {
            bytes(NAMESPACE),
            bytes(incident == null ? null : incident.toString()),
            bytes(Long.toString(account)),
            bytes(Long.toString(credits)),
            bytes(reason),
            bytes(ticket)
        };
        int length = 0;
        for (byte[] field : fields) {
            length += Integer.BYTES + (field == null ? 0 : field.length);
        }
        ByteBuffer name = ByteBuffer.allocate(length);
        for (byte[] field : fields) {
            name.putInt(field == null ? -1 : field.length);
            name.put(field == null ? new byte[0] : field);
        }
        return UUID.nameUUIDFromBytes(name.array());
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
