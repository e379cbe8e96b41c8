package org.creditdesk.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.creditdesk.account.EmailKey;
import org.creditdesk.receipt.Receipts;

/**
 * A message as a customer writes it, with what stands in it; {@code messages/about.txt} tells how they are written down.
 *
 * @param stands of each kind what has to be taken out, in the form of {@link Kind#taken}
 */
record WrittenMessage(String title, Map<Kind, List<String>> stands, String text) {
    /** The day on which all of them are read. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static final List<String> FILES = List.of(
            "english",
            "german",
            "french",
            "spanish",
            "portuguese",
            "italian",
            "polish",
            "russian",
            "turkish",
            "japanese",
            "others",
            "later",
            "strangers",
            "further-strangers");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    /** What is taken out of messages. */
    enum Kind {
        RECEIPT,
        EMAIL,
        CODE,
        TIME;

        /** What the desk took, comparable with what was written down. */
        List<String> taken(Message message) {
            return switch (this) {
                case RECEIPT -> values(message.receipts());
                case EMAIL -> values(message.emails());
                case CODE -> values(message.codes());
                case TIME -> message.times().stream().map(Kind::written).toList();
            };
        }

        private List<String> values(List<Taken> taken) {
            return taken.stream().map(each -> written(each.value())).toList();
        }

        private String written(String value) {
            return switch (this) {
                case RECEIPT -> Receipts.key(value);
                case EMAIL -> EmailKey.of(value).value();
                case CODE, TIME -> value;
            };
        }

        private static String written(TakenTime time) {
            return String.join(
                    " | ", time.candidates().stream().map(Kind::written).toList());
        }

        private static String written(TakenTime.When when) {
            String time = when.time() == null ? "" : " " + when.time();
            return when.date() + time + (when.zone() == null ? "" : " " + when.zone());
        }

        private String expected(String line) {
            return this == TIME
                    // The desk keeps no seconds.
                    ? line.replaceAll("(\\d)T(\\d)", "$1 $2")
                            .replaceAll("(\\d\\d:\\d\\d):\\d\\d", "$1")
                            .replaceAll(" ?(?:UTC|Z)$", " Z")
                    : written(line);
        }
    }

    static List<WrittenMessage> all() {
        List<WrittenMessage> all = new ArrayList<>();
        for (String file : FILES) {
            String[] parts = read("/messages/" + file + ".txt").split("(?m)^=== ");
            for (int i = 1; i < parts.length; i++) {
                all.add(of(file, parts[i]));
            }
        }
        return all;
    }

    private static WrittenMessage of(String file, String part) {
        int end = part.indexOf("\n---\n");
        String[] head = part.substring(0, end).split("\n");
        Map<Kind, List<String>> stands = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            stands.put(kind, new ArrayList<>());
        }
        for (int i = 1; i < head.length; i++) {
            int colon = head[i].indexOf(':');
            Kind kind = Kind.valueOf(head[i].substring(0, colon).toUpperCase(java.util.Locale.ROOT));
            stands.get(kind)
                    .add(kind.expected(unescaped(head[i].substring(colon + 1).strip())));
        }
        return new WrittenMessage(file + ": " + head[0], stands, unescaped(part.substring(end + 5)));
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)))
                .replace("\\t", "\t");
    }

    private static String read(String file) {
        try (InputStream in = WrittenMessage.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
