package org.creditdesk.log;

import java.nio.file.Path;
import java.time.LocalDate;
import org.creditdesk.store.StoreAddress;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the log is. It holds no passwords, full codes or emails, and nothing from outside can begin a line of it. */
public final class Logs {
    /** System property: another folder for the log files; {@code logback.xml} reads it. */
    public static final String DIRECTORY = "creditdesk.log";

    private Logs() {}

    /** To be called once, before the first logger is made. */
    public static void prepare() {
        if (System.getProperty(DIRECTORY) == null) {
            System.setProperty(
                    DIRECTORY, StoreAddress.dataDirectory().resolve("log").toString());
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Today's file, whether or not anything has been written yet. */
    public static Path file() {
        String directory = System.getProperty(DIRECTORY);
        Path folder = directory == null ? StoreAddress.dataDirectory().resolve("log") : Path.of(directory);
        return folder.resolve("credit-desk." + LocalDate.now() + ".log");
    }
}
