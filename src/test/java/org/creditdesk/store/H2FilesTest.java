package org.creditdesk.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What H2 expects of a file, and that an interrupted thread closes it for nobody. */
class H2FilesTest {
    @TempDir
    private Path folder;

    private FileChannel open(String mode) throws IOException {
        return FileUtils.open(H2Files.name(folder.resolve("file")), mode);
    }

    private byte[] bytes() throws IOException {
        return Files.readAllBytes(folder.resolve("file"));
    }

    @Test
    void isWrittenAndReadAtAnyPlace() throws IOException {
        try (FileChannel file = open("rw")) {
            ByteBuffer middle =
                    ByteBuffer.wrap(new byte[] {9, 1, 2, 3, 9}, 1, 3).slice();
            assertEquals(3, file.write(middle, 2));
            assertEquals(0, middle.remaining());
            ByteBuffer direct = ByteBuffer.allocateDirect(2).put((byte) 4).put((byte) 5);
            assertEquals(2, file.write(direct.flip(), 5));
            file.force(true);
            assertArrayEquals(new byte[] {0, 0, 1, 2, 3, 4, 5}, bytes());
            for (ByteBuffer into : new ByteBuffer[] {ByteBuffer.allocate(9), ByteBuffer.allocateDirect(9)}) {
                into.put((byte) 7);
                assertEquals(4, file.read(into, 3));
                assertEquals(5, into.position());
                into.flip();
                assertEquals(7, into.get());
                assertEquals(2, into.get());
                assertEquals(5, into.get(4));
            }
            ByteBuffer behind = ByteBuffer.allocate(4);
            assertEquals(-1, file.read(behind, 7));
            assertEquals(0, behind.position());
        }
    }

    @Test
    void goesOnWhereItStands() throws IOException {
        try (FileChannel file = open("rw")) {
            file.write(ByteBuffer.wrap(new byte[] {1, 2}));
            file.write(ByteBuffer.wrap(new byte[] {3}));
            assertEquals(3, file.position());
            file.position(1);
            ByteBuffer one = ByteBuffer.allocate(1);
            file.read(one);
            assertEquals(2, one.get(0));
            assertEquals(2, file.position());
        }
    }

    @Test
    void isMadeShorterAndNeverLonger() throws IOException {
        try (FileChannel file = open("rw")) {
            file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), 0);
            file.truncate(9);
            assertEquals(3, file.size());
            file.truncate(2);
            assertArrayEquals(new byte[] {1, 2}, bytes());
        }
    }

    @Test
    void anInterruptedThreadClosesItForNobody() throws IOException {
        try (FileChannel file = open("rw")) {
            Thread.currentThread().interrupt();
            file.write(ByteBuffer.wrap(new byte[] {1}), 0);
            file.force(true);
            assertEquals(1, file.read(ByteBuffer.allocate(1), 0));
            assertTrue(Thread.interrupted(), "who was interrupted still has to know");
            assertTrue(file.isOpen());
            assertEquals(1, file.read(ByteBuffer.allocate(1), 0));
        }
    }

    @Test
    void isLockedForOthers() throws IOException {
        try (FileChannel file = open("rw");
                FileChannel other = open("rw")) {
            assertTrue(file.tryLock().isValid());
            assertThrows(OverlappingFileLockException.class, other::tryLock);
        }
    }

    @Test
    void isOnlyReadWhereOnlyThatIsWanted() throws IOException {
        open("rw").close();
        try (FileChannel file = open("r")) {
            assertThrows(IOException.class, () -> file.write(ByteBuffer.wrap(new byte[] {1}), 0));
        }
        assertEquals(0, bytes().length);
    }
}
