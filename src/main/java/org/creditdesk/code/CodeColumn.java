package org.creditdesk.code;

import java.util.List;
import java.util.stream.IntStream;

/** A list with a code a line, alone or in front of other columns of a CSV; a first line “code” is its head. */
public final class CodeColumn {
    private CodeColumn() {}

    /** One text a line, empty ones too, so that rows have the list's numbers. */
    public static List<String> of(String text) {
        List<String> lines =
                text.replaceFirst("^\uFEFF", "").lines().map(CodeColumn::first).toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> i == 0 && lines.get(i).equalsIgnoreCase("code") ? "" : lines.get(i))
                .toList();
    }

    private static String first(String line) {
        String first = line.split("[,;\t]", 2)[0].strip();
        return first.length() > 1 && first.startsWith("\"") && first.endsWith("\"")
                ? first.substring(1, first.length() - 1)
                : first;
    }
}
