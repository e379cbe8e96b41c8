package org.creditdesk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditdesk.problem.Problem;

/**
 * A first look at an H2 file, before H2 has one. Where H2 does not find the newest of its chunks it goes back to an
 * older one without a word, and where it finds none it begins a new store in the same file: a damaged store would
 * become an older or an empty one.
 */
final class H2File {
    private static final int BLOCK = 4096;
    private static final int HEADERS = 2 * BLOCK;
    private static final int FOOTER = 128;
    /** After a clean end, the header names the newest chunk and its place, in hexadecimal blocks. */
    private static final Pattern CLEAN_HEADER =
            Pattern.compile("H:2,block:([0-9a-f]{1,8}),.*?chunk:([0-9a-f]+),clean:1,.*", Pattern.DOTALL);
    /** How a chunk begins: its number and its length in blocks. Its last 128 bytes begin with the number too. */
    private static final Pattern CHUNK =
            Pattern.compile("chunk:([0-9a-f]+),(?:[a-z]+:[0-9a-f]+,)*?len:([0-9a-f]{1,7}),.*", Pattern.DOTALL);

    private final FileChannel channel;

    private H2File(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws Problem STORE_DAMAGED when the end of the file's last session is not in it any more */
    static void check(StoreAddress address) {
        if (!isWhole(address.databaseFile())) {
            throw Problem.store("STORE_DAMAGED", null, address.toString());
        }
    }

    private static boolean isWhole(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new H2File(channel).isWhole();
        } catch (IOException unreadable) {
            // Locked by another process, or no right to read: H2 will say which.
            return true;
        }
    }

    /** After a kill the header is older than the chunks, so that only their being there can be asked for. */
    private boolean isWhole() throws IOException {
        Matcher clean = CLEAN_HEADER.matcher(text(0));
        return clean.matches() ? isChunk(Long.parseLong(clean.group(1), 16) * BLOCK, clean.group(2)) : holdsAnyChunk();
    }

    private boolean holdsAnyChunk() throws IOException {
        for (long at = HEADERS; at < channel.size(); at += BLOCK) {
            if (isChunk(at, null)) {
                return true;
            }
        }
        return false;
    }

    /** @param number null for any */
    private boolean isChunk(long at, String number) throws IOException {
        Matcher chunk = CHUNK.matcher(text(at));
        return chunk.matches()
                && (number == null || number.equals(chunk.group(1)))
                && text(at + Long.parseLong(chunk.group(2), 16) * BLOCK - FOOTER)
                        .startsWith("chunk:" + chunk.group(1) + ",");
    }

    private String text(long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(FOOTER);
        channel.read(bytes, Math.max(0, at));
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }
}
