package org.creditdesk.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process with the tests' class path, to be talked to by lines and killed without a farewell. */
public final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    private OtherProcess(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** One that starts quickly. */
    public static OtherProcess start(Class<?> main, String... arguments) {
        return startWith(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), main, arguments);
    }

    /** @param options of the Java machine */
    public static OtherProcess startWith(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        try {
            return new OtherProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The next line of its output; null after its end. */
    public String line() {
        try {
            return lines.readLine();
        } catch (IOException ended) {
            return null;
        }
    }

    /** Reads on to this line. @throws IllegalStateException when the process ends without it */
    public void awaitLine(String expected) {
        for (String line = line(); !expected.equals(line); line = line()) {
            if (line == null) {
                throw new IllegalStateException("ended without " + expected);
            }
        }
    }

    /** {@code kill -9}, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("could not be killed");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
