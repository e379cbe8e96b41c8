package org.creditdesk.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The world around a command.
 *
 * @param prompt null where nobody can be asked, as under cron
 * @param shutdown how the process is ended from outside
 */
public record Surroundings(
        PrintWriter out, PrintWriter err, Map<String, String> environment, Prompt prompt, Shutdown shutdown) {
    /** This process's own; always UTF-8, whatever the locale, so that a name is never printed as question marks. */
    public static Surroundings ofProcess(Shutdown shutdown) {
        return new Surroundings(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                System.getenv(),
                prompt(System.console()),
                shutdown);
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }

    private static Prompt prompt(Console console) {
        if (console == null) {
            return null;
        }
        return new Prompt() {
            @Override
            public String line(String question) {
                return console.readLine("%s", question);
            }

            @Override
            public char[] secret(String question) {
                return console.readPassword("%s", question);
            }
        };
    }

    boolean isInteractive() {
        return prompt != null;
    }

    /** A variable of the environment; null where it is not set or blank. */
    String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
