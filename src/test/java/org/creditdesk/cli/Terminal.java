package org.creditdesk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creditdesk.app.WindowRequest;

/** Runs commands as a shell would, and keeps what they printed. */
final class Terminal {
    private final Map<String, String> environment = new HashMap<>();
    private final List<WindowRequest> windows = new ArrayList<>();
    private Prompt prompt;
    private Shutdown shutdown = Shutdown.NEVER;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Terminal with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Terminal at(Prompt person) {
        this.prompt = person;
        return this;
    }

    Terminal ending(Shutdown end) {
        this.shutdown = end;
        return this;
    }

    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        var surroundings = new Surroundings(new PrintWriter(out), new PrintWriter(err), environment, prompt, shutdown);
        return new Commands(surroundings, request -> {
                    windows.add(request);
                    return 0;
                })
                .run(arguments);
    }

    int runAs(String user, String... command) {
        return run(Stream.of(new String[] {"--user", user}, command)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }

    /** The answer as JSON, after seeing that the command ended with this exit code. */
    JsonNode json(int exitCode, String user, String... command) {
        String[] whole =
                Stream.of(command, new String[] {"--json"}).flatMap(Stream::of).toArray(String[]::new);
        assertEquals(exitCode, runAs(user, whole), err());
        return json();
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** Standard output must be one JSON object on one line. */
    JsonNode json() {
        try {
            if (out().lines().count() != 1) {
                throw new AssertionError("not one line: " + out());
            }
            return new ObjectMapper().readTree(out());
        } catch (JsonProcessingException broken) {
            throw new AssertionError("not JSON: " + out(), broken);
        }
    }

    List<WindowRequest> windows() {
        return windows;
    }
}
