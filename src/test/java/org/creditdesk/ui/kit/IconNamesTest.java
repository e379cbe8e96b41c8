package org.creditdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** An icon that the pack does not have is found only when its screen opens, and then the screen does not open. */
class IconNamesTest {
    private static final Pattern NAME = Pattern.compile("md(al|mz)-[a-z_0-9]+");

    @Test
    void everyIconNamedInCodeAndLayoutsIsInThePack() throws IOException {
        Set<String> known = new HashSet<>();
        Arrays.stream(Material2AL.values()).forEach(icon -> known.add(icon.getDescription()));
        Arrays.stream(Material2MZ.values()).forEach(icon -> known.add(icon.getDescription()));
        Set<String> used = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("fxml"), Path.of("styles"))) {
            collect(root, used);
        }
        assertFalse(used.isEmpty());
        used.removeAll(known);
        assertEquals(Set.of(), used, "icons that do not exist");
    }

    private static void collect(Path root, Set<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = NAME.matcher(Files.readString(file));
                while (matcher.find()) {
                    names.add(matcher.group());
                }
            }
        }
    }
}
