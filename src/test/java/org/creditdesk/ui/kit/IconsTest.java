package org.creditdesk.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

class IconsTest {
    private static final Pattern LITERAL = Pattern.compile("\"(md[am][lz]-[a-z0-9_]+)\"");

    @Test
    void everyIconThatIsNamedExists() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/java/org/creditdesk/ui"), Path.of("fxml"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    LITERAL.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
                }
            }
        }
        assertFalse(named.isEmpty());
        named.removeAll(Stream.<Ikon>concat(Stream.of(Material2AL.values()), Stream.of(Material2MZ.values()))
                .map(Ikon::getDescription)
                .collect(Collectors.toSet()));
        assertEquals(Set.of(), named, "the Material pack has no such icons: the screen that names one does not load");
    }
}
