package org.creditdesk.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files for H2 that an interrupted thread does not close. A file channel is closed by whoever is interrupted at it, and
 * the store with it, for everybody; H2's asynchronous files are not, but hand each operation to another thread, which
 * takes several times as long as reading a page that the operating system has in memory, as it mostly has.
 *
 * <p>Public, with a constructor, because H2 makes such objects itself.
 */
public final class H2Files extends FilePathWrapper {
    private static final String SCHEME = "desk";
    private static final String PREFIX = SCHEME + ":";

    static {
        FilePath.register(new H2Files());
    }

    /** A file's name for H2. */
    static String name(Path file) {
        return PREFIX + file;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(name, new RandomAccessFile(name.substring(PREFIX.length()), mode));
    }

    private static final class Channel extends FileBaseDefault {
        private final String name;
        /** Of which nothing is interrupted; guarded by itself, since it has one place to read and write at. */
        private final RandomAccessFile file;

        Channel(String name, RandomAccessFile file) {
            this.name = name;
            this.file = file;
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            int length = into.remaining();
            byte[] bytes = into.hasArray() ? into.array() : new byte[length];
            int from = into.hasArray() ? into.arrayOffset() + into.position() : 0;
            int read;
            synchronized (file) {
                file.seek(position);
                read = file.read(bytes, from, length);
            }
            if (into.hasArray()) {
                into.position(into.position() + Math.max(read, 0));
            } else {
                into.put(bytes, 0, Math.max(read, 0));
            }
            return read;
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            int length = from.remaining();
            byte[] bytes;
            int first = 0;
            if (from.hasArray()) {
                bytes = from.array();
                first = from.arrayOffset() + from.position();
                from.position(from.limit());
            } else {
                bytes = new byte[length];
                from.get(bytes);
            }
            synchronized (file) {
                file.seek(position);
                file.write(bytes, first, length);
            }
            return length;
        }

        @Override
        public long size() throws IOException {
            return file.length();
        }

        /** Only makes it shorter, as a channel does. */
        @Override
        protected void implTruncate(long size) throws IOException {
            synchronized (file) {
                if (size < file.length()) {
                    file.setLength(size);
                }
            }
        }

        @Override
        public void force(boolean withMetadata) throws IOException {
            file.getFD().sync();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.getChannel().tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
