package org.creditdesk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the window is opened with; whatever is null is asked for.
 *
 * @param store the address, as a person types it
 * @param sample whether to create the store if it is missing, fill an empty one with the sample, and sign in as a
 *     sample support agent unless a user is named
 */
public record LaunchOptions(String store, String user, String password, boolean sample) {
    public static LaunchOptions none() {
        return new LaunchOptions(null, null, null, false);
    }

    /** Only for the way through JavaFX, inside this process. */
    String[] toArguments() {
        return Stream.of(store, user, password, sample ? "sample" : null)
                .map(value -> value == null ? "" : value)
                .toArray(String[]::new);
    }

    static LaunchOptions fromArguments(List<String> arguments) {
        List<String> values = arguments.stream()
                .map(value -> value.isEmpty() ? null : value)
                .collect(Collectors.toCollection(ArrayList::new));
        return new LaunchOptions(values.get(0), values.get(1), values.get(2), values.get(3) != null);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "LaunchOptions[" + store + ", " + user + ", sample=" + sample + "]";
    }
}
