package org.creditdesk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditdesk.text.Texts;

/**
 * Whether a window can be shown. JavaFX answers this question only by dying, so it is asked before the toolkit starts.
 */
final class Display {
    private static final int FIRST_PORT = 6000;
    private static final int PATIENCE_MILLIS = 2_000;

    private Display() {}

    /** Why no window can be shown, in one sentence; empty when one can. */
    static Optional<String> missing(Map<String, String> environment, String system) {
        if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isBlank()) {
            return Optional.of(Texts.of("start.no_display"));
        }
        if (!answers(display)) {
            return Optional.of(Texts.of("start.display_silent", display));
        }
        return hasGtk() ? Optional.empty() : Optional.of(Texts.of("start.no_gtk"));
    }

    private static boolean answers(String display) {
        int colon = display.lastIndexOf(':');
        String host = colon < 0 ? "" : display.substring(0, colon);
        String number = display.substring(colon + 1).replaceAll("\\..*", "");
        if (!number.matches("\\d{1,4}")) {
            return false;
        }
        if (host.isEmpty() || host.equals("unix")) {
            return Files.exists(Path.of("/tmp/.X11-unix/X" + number));
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, FIRST_PORT + Integer.parseInt(number)), PATIENCE_MILLIS);
            return true;
        } catch (IOException silent) {
            return false;
        }
    }

    /** Where the system's libraries are is what the Java launcher looks through too. */
    private static boolean hasGtk() {
        String folders = System.getProperty("java.library.path", "") + ":/usr/lib64:/usr/lib/x86_64-linux-gnu"
                + ":/usr/lib/aarch64-linux-gnu";
        return Stream.of(folders.split(":"))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> Files.exists(Path.of(folder, "libgtk-3.so.0")));
    }
}
