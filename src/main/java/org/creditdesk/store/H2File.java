package org.creditdesk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.creditdesk.problem.Problem;

/**
 * A first look at an H2 file, before H2 has one: a file in which H2 finds none of its chunks, it takes for a new store
 * and writes over, so that a damaged store would become an empty one.
 */
final class H2File {
    private static final int BLOCK = 4096;
    private static final int HEADERS = 2 * BLOCK;
    private static final byte[] CHUNK = "chunk:".getBytes(StandardCharsets.US_ASCII);

    private H2File() {}

    /** @throws Problem STORE_DAMAGED when nothing of a store is left in the file */
    static void check(StoreAddress address) {
        if (!holdsData(address.databaseFile())) {
            throw Problem.store("STORE_DAMAGED", null, address.toString());
        }
    }

    private static boolean holdsData(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer begin = ByteBuffer.allocate(CHUNK.length);
            for (long at = HEADERS; at < channel.size(); at += BLOCK) {
                channel.read(begin.clear(), at);
                if (begin.flip().equals(ByteBuffer.wrap(CHUNK))) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            // Locked by another process, or no right to read: H2 will say which.
            return true;
        }
    }
}
