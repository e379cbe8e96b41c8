package org.creditdesk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.creditdesk.problem.Problem;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A first look at an H2 file, before H2 has one. Where H2 does not find what the file's header names it goes back to an
 * older state without a word, and where it finds nothing it begins a new store in the same file: a damaged store would
 * become an older or an empty one. So the file is opened for reading only, and what comes of it compared with the header.
 *
 * <p>After a kill the header may be some commits behind. What was lost of those is not noticed: a file that ends with
 * an earlier commit looks like one whose desk was killed there.
 */
final class H2File {
    private static final int BLOCK = 4096;
    /** The header, of which there are two copies, names the version of the newest state when it was written. */
    private static final Pattern HEADER = Pattern.compile("H:2,.*?[,\\n]version:([0-9a-f]{1,15}),.*", Pattern.DOTALL);

    private H2File() {}

    /** @throws Problem STORE_DAMAGED when the state that the header names is not in the file any more */
    static void check(StoreAddress address) {
        if (!isWhole(address.databaseFile())) {
            throw Problem.store("STORE_DAMAGED", null, address.toString());
        }
    }

    private static boolean isWhole(Path file) {
        try {
            long named = namedVersion(file);
            return named >= 0 && foundVersion(file) >= named;
        } catch (IOException unreadable) {
            // Locked by another process, or no right to read: H2 will say which.
            return true;
        } catch (MVStoreException unusable) {
            // In use, or made by another H2: that is for H2 to say.
            return unusable.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                    || unusable.getErrorCode() == DataUtils.ERROR_UNSUPPORTED_FORMAT;
        }
    }

    /** @return -1 when neither copy of the header can be read */
    private static long namedVersion(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return LongStream.of(version(channel, 0), version(channel, BLOCK))
                    .max()
                    .orElseThrow();
        }
    }

    private static long version(FileChannel channel, long at) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        channel.read(bytes, at);
        Matcher header = HEADER.matcher(new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1));
        return header.matches() ? Long.parseLong(header.group(1), 16) : -1;
    }

    private static long foundVersion(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(H2Files.name(file)).readOnly().open()) {
            return store.getCurrentVersion();
        }
    }
}
