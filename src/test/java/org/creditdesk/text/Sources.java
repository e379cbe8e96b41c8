package org.creditdesk.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this project as they stand on the disk. */
final class Sources {
    private Sources() {}

    static List<String> java() {
        return below(Path.of("src/main/java"), ".java").map(Sources::text).toList();
    }

    static List<String> fxml() {
        return below(Path.of("fxml"), ".fxml").map(Sources::text).toList();
    }

    private static Stream<Path> below(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
