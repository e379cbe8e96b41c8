package org.creditdesk.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.creditdesk.problem.Problem;

/**
 * A file of which there is all or nothing: it grows in a temporary one beside its place and is renamed at the end.
 * Until {@link #keep} was called, closing takes away whatever there is of it.
 */
public final class WholeFile implements AutoCloseable {
    private final Path temporary;
    private final Path place;
    private final long lines;
    private boolean placed;
    private boolean kept;

    /** What fills the file. */
    @FunctionalInterface
    public interface Filling {
        /** @return the number of lines without headings */
        long into(OutputStream out) throws IOException;
    }

    private WholeFile(Path temporary, Path place, long lines) {
        this.temporary = temporary;
        this.place = place;
        this.lines = lines;
    }

    /** @throws Problem FILE_NOT_WRITTEN, or what {@code filling} throws; then nothing is left of the file */
    public static WholeFile fill(Path file, Filling filling) {
        Path place = file.toAbsolutePath();
        Path temporary = null;
        try {
            temporary = Files.createTempFile(place.getParent(), "." + place.getFileName(), ".part");
            long lines;
            try (OutputStream out = Files.newOutputStream(temporary)) {
                lines = filling.into(out);
            }
            return new WholeFile(temporary, place, lines);
        } catch (IOException | UncheckedIOException failure) {
            delete(temporary);
            throw notWritten(place, failure);
        } catch (RuntimeException failure) {
            delete(temporary);
            throw failure;
        }
    }

    private static Problem notWritten(Path place, Exception failure) {
        return Problem.store("FILE_NOT_WRITTEN", failure, place.toString());
    }

    /** The number of lines without headings. */
    public long lines() {
        return lines;
    }

    /**
     * Puts the file where it belongs, in place of an older one. Once more changes nothing, because the transaction that
     * records the file may be run again.
     *
     * @throws Problem FILE_NOT_WRITTEN
     */
    public void place() {
        if (placed) {
            return;
        }
        try {
            move();
            placed = true;
        } catch (IOException failure) {
            throw notWritten(place, failure);
        }
    }

    private void move() throws IOException {
        try {
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Puts it in its place and lets it stay. @return the number of lines without headings */
    public long keep() {
        place();
        kept = true;
        return lines;
    }

    @Override
    public void close() {
        if (!kept) {
            delete(placed ? place : temporary);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException ignored) {
            // The rest of a file that could not be written; the first failure is the one to tell.
            return;
        }
    }
}
