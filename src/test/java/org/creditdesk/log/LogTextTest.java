package org.creditdesk.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTextTest {
    @TempDir
    private Path folder;

    @Test
    void keepsOutsideTextFromBeginningALine() throws Exception {
        List<String> lines = logged(
                "name: {}",
                "x\n2027-01-01T00:00:00.000Z ERROR forged\u2028too",
                new IllegalStateException("boom\n2027-01-01T00:00:00.000Z ERROR forged"));

        assertEquals(1, lines.stream().filter(line -> !line.startsWith("    ")).count(), lines.toString());
        assertTrue(lines.get(0).endsWith("name: x ⏎ 2027-01-01T00:00:00.000Z ERROR forged ⏎ too"), lines.get(0));
        assertTrue(lines.get(3).contains("at org.creditdesk"), lines.toString());
    }

    @Test
    void holdsNoEmailAndNoValueOfTheDatabase() throws Exception {
        String all = String.join(
                "\n",
                logged(
                        "for {}",
                        "ana@studio.example",
                        new IllegalStateException(
                                "can't",
                                new IllegalStateException(
                                        "Unique index: VALUES ( /* 5 */ '7KQM2WXA94TD', 'bo@b.example' )"))));

        assertFalse(all.contains("ana@") || all.contains("bo@") || all.contains("7KQM"), all);
        assertTrue(all.contains("can't") && all.contains("VALUES ( /* 5 */ '…', '…' )"), all);
        assertTrue(all.contains("Caused by"), all);
    }

    /** What the real configuration writes. */
    private List<String> logged(String message, String argument, Throwable failure) throws JoranException, IOException {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty(Logs.DIRECTORY, folder.toString());
        String before = System.getProperty(Logs.DIRECTORY);
        System.setProperty(Logs.DIRECTORY, folder.toString());
        try {
            var configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(LogTextTest.class.getResource("/logback.xml"));
            context.getLogger("test").warn(message, argument, failure);
            Path file = Logs.file();
            context.stop();
            return Files.readAllLines(file);
        } finally {
            System.setProperty(Logs.DIRECTORY, before == null ? folder.toString() : before);
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(1, files.count());
            }
        }
    }
}
