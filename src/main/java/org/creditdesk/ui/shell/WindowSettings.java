package org.creditdesk.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.creditdesk.store.StoreAddress;
import org.creditdesk.ui.kit.Theme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the window remembers for the next time: nothing that it could not do without, and never a password. */
public final class WindowSettings {
    private static final Logger LOG = LoggerFactory.getLogger(WindowSettings.class);

    private final Path file;
    private final Properties values = new Properties();

    /** @param file read now, if it is there, and written at each change */
    public WindowSettings(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                LOG.info(
                        "Window settings cannot be read and start anew: {}",
                        unreadable.getClass().getSimpleName());
            }
        }
    }

    /** In the user's data directory. */
    public static WindowSettings standard() {
        return new WindowSettings(StoreAddress.dataDirectory().resolve("window.properties"));
    }

    public Theme theme() {
        return "DARK".equals(values.getProperty("theme")) ? Theme.DARK : Theme.LIGHT;
    }

    /** The store that was worked on last, or the standard one. */
    public String store() {
        return values.getProperty("store", StoreAddress.standard().toString());
    }

    /** Who signed in last; empty at first. */
    public String user() {
        return values.getProperty("user", "");
    }

    public void rememberTheme(Theme theme) {
        put("theme", theme.name());
    }

    public void rememberSignIn(String store, String user) {
        values.setProperty("store", store);
        put("user", user);
    }

    private void put(String name, String value) {
        values.setProperty(name, value);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var writer = Files.newBufferedWriter(file)) {
                values.store(writer, null);
            }
        } catch (IOException unwritable) {
            LOG.info("Window settings cannot be kept: {}", unwritable.getClass().getSimpleName());
        }
    }
}
