package org.creditdesk.store;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creditdesk.problem.Problem;

/**
 * Where a store is: one H2 file, or a PostgreSQL database. Only these; a database URL can carry code to run or files
 * to write, so whatever is not on the list of harmless parameters is refused.
 */
public final class StoreAddress {
    private static final String H2_PREFIX = "jdbc:h2:file:";
    private static final String POSTGRESQL_PREFIX = "jdbc:postgresql:";
    private static final Set<String> PARAMETERS =
            Set.of("sslmode", "sslrootcert", "sslcert", "sslkey", "targetServerType", "connectTimeout");

    private final StoreKind kind;
    private final Path file;
    private final String url;
    private final String shown;

    private StoreAddress(StoreKind kind, Path file, String url, String shown) {
        this.kind = kind;
        this.file = file;
        this.url = url;
        this.shown = shown;
    }

    /**
     * @param text a JDBC URL, or the path of an H2 file with or without {@code .mv.db}
     * @throws Problem of wrong use when it is neither, or when a URL asks for more than an address
     */
    public static StoreAddress parse(String text) {
        String trimmed = text.strip();
        if (trimmed.startsWith(POSTGRESQL_PREFIX)) {
            return postgresql(trimmed);
        }
        if (trimmed.startsWith(H2_PREFIX)) {
            return h2(trimmed.substring(H2_PREFIX.length()));
        }
        if (trimmed.isEmpty() || trimmed.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            throw Problem.wrongUse("STORE_ADDRESS", trimmed.replaceAll("[?;].*", ""));
        }
        return h2(trimmed);
    }

    /** The desk's own store in the user's data directory. */
    public static StoreAddress standard() {
        return h2(dataDirectory().resolve("desk").toString());
    }

    /** Where the desk keeps what is the user's: the XDG data home, or what the system has in its stead. */
    public static Path dataDirectory() {
        String xdg = System.getenv("XDG_DATA_HOME");
        String windows = System.getenv("APPDATA");
        Path home = Path.of(System.getProperty("user.home"));
        Path base = xdg != null && !xdg.isBlank()
                ? Path.of(xdg)
                : windows != null ? Path.of(windows) : home.resolve(".local").resolve("share");
        return base.resolve("credit-desk");
    }

    private static StoreAddress h2(String path) {
        if (path.indexOf(';') >= 0) {
            throw Problem.wrongUse("STORE_ADDRESS_SETTINGS", path.substring(path.indexOf(';') + 1));
        }
        String bare = path.endsWith(".mv.db") ? path.substring(0, path.length() - ".mv.db".length()) : path;
        Path file = path(bare).toAbsolutePath().normalize();
        return new StoreAddress(StoreKind.H2, file, H2_PREFIX + file, file + ".mv.db");
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException impossible) {
            throw Problem.wrongUse("STORE_ADDRESS", text.replaceAll("\\p{Cntrl}", "?"));
        }
    }

    private static StoreAddress postgresql(String url) {
        int question = url.indexOf('?');
        String address = question < 0 ? url : url.substring(0, question);
        Map<String, String> parameters = new TreeMap<>();
        if (question >= 0) {
            for (String pair : url.substring(question + 1).split("&")) {
                String name = pair.replaceAll("=.*", "");
                if (!PARAMETERS.contains(name)) {
                    throw Problem.wrongUse("STORE_ADDRESS_SETTINGS", name);
                }
                parameters.put(name, pair.substring(Math.min(pair.length(), name.length() + 1)));
            }
        }
        // pgjdbc's own default, "prefer", checks no certificate; on this machine there is nobody in between.
        parameters.putIfAbsent("sslmode", isLocal(address) ? "prefer" : "verify-full");
        StringBuilder whole = new StringBuilder(address);
        parameters.forEach((name, value) -> whole.append(whole.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        return new StoreAddress(StoreKind.POSTGRESQL, null, whole.toString(), address.substring("jdbc:".length()));
    }

    private static boolean isLocal(String address) {
        return address.matches("jdbc:postgresql:(//(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?/.*|[^/].*)");
    }

    public StoreKind kind() {
        return kind;
    }

    String url() {
        return url;
    }

    /** Whether there is something at this address; a server is only known by asking it. */
    public boolean exists() {
        return kind == StoreKind.POSTGRESQL || Files.exists(databaseFile());
    }

    /** H2's file as H2 is told of it, without its ending; null for a server. */
    Path file() {
        return file;
    }

    /** H2's file. */
    Path databaseFile() {
        return file.resolveSibling(file.getFileName() + ".mv.db");
    }

    /** As people read it; never with a password. */
    @Override
    public String toString() {
        return shown;
    }
}
