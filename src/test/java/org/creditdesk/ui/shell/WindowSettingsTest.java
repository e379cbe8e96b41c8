package org.creditdesk.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.creditdesk.ui.kit.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsRememberedIsThereNextTime() throws IOException {
        Path file = folder.resolve("new").resolve("window.properties");
        var settings = new WindowSettings(file);
        settings.rememberTheme(Theme.DARK);
        settings.rememberSignIn("some/store", "sam");
        var next = new WindowSettings(file);
        assertEquals(Theme.DARK, next.theme());
        assertEquals("some/store", next.store());
        assertEquals("sam", next.user());
        assertFalse(Files.readString(file).toLowerCase(java.util.Locale.ROOT).contains("password"));
    }

    @Test
    void aSpoiltFileOnlyMeansStartingAnew() throws IOException {
        Path file = folder.resolve("window.properties");
        Files.write(file, new byte[] {'t', '=', '\\', 'u', 'x', (byte) 0xff});
        assertEquals(Theme.LIGHT, new WindowSettings(file).theme());
    }
}
